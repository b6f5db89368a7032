package dev.cafezinho.inventory.store;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * A product as it is stored:
 *
 * <pre>{ _id: sku, name, description, category, price: {amount, currency}, image, available,
 *   holds: {orderId: {attempt, quantity}}, returns: {orderId: {attempt, quantity}} }</pre>
 *
 * <p>The first edition wrote a mark as its quantity alone. Its {@code version} and {@code sold} are
 * still in products of that age, and nobody reads them.
 */
final class ProductDocument {
  private interface MarkMaker<M> {
    M make(String sku, int quantity, String attempt);
  }

  private ProductDocument() {}

  /** A product that nobody has ordered yet. */
  static Document write(Product product) {
    Description description = product.description();
    Money price = description.price();
    return new Document("_id", product.sku())
        .append("name", description.name())
        .append("description", description.description())
        .append("category", description.category())
        .append(
            "price", new Document("amount", price.amount()).append("currency", price.currency()))
        .append("image", description.image())
        .append("available", product.available())
        .append("holds", new Document())
        .append("returns", new Document());
  }

  static Product product(Document document) {
    Offer offer = offer(document);
    return new Product(
        offer.sku(),
        offer.description(),
        offer.available(),
        marks(document, "holds", Hold::new),
        marks(document, "returns", Return::new));
  }

  /** Where an order's mark is. */
  static String path(String order, Mark mark) {
    return switch (mark) {
          case Hold _ -> "holds.";
          case Return _ -> "returns.";
        }
        + key(order);
  }

  static Object markOf(String order, Mark mark) {
    return mark.attempt().equals(order)
        ? mark.quantity()
        : new Document("attempt", mark.attempt()).append("quantity", mark.quantity());
  }

  private static <M> Map<String, M> marks(Document product, String field, MarkMaker<M> maker) {
    String sku = product.getString("_id");
    Map<String, M> marks = new HashMap<>();
    product
        .get(field, new Document())
        .forEach((key, value) -> marks.put(order(key), mark(sku, order(key), value, maker)));
    return marks;
  }

  private static <M> M mark(String sku, String order, Object value, MarkMaker<M> maker) {
    return value instanceof Document mark
        ? maker.make(sku, number(mark, "quantity"), mark.getString("attempt"))
        : maker.make(sku, ((Number) value).intValue(), order);
  }

  /** A dot or a dollar would mean something else to the store. */
  private static String key(String order) {
    return order.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  private static String order(String key) {
    return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
  }

  private static int number(Document document, String field) {
    return document.get(field, Number.class).intValue();
  }

  /** Needs no marks in the document. */
  static Offer offer(Document document) {
    Document price = document.get("price", Document.class);
    return new Offer(
        document.getString("_id"),
        new Description(
            document.getString("name"),
            document.getString("description"),
            document.getString("category"),
            new Money(price.get("amount", Number.class).longValue(), price.getString("currency")),
            document.getString("image")),
        number(document, "available"));
  }
}
