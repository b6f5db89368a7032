package dev.cafezinho.inventory.store;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.OptionGroup;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Translation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/**
 * A product as it is stored:
 *
 * <pre>{ _id: sku, name, description, category, price: {amount, currency}, image, drink, options,
 *   translations, position, available, holds: {orderId: {attempt, quantity}},
 *   returns: {orderId: {attempt, quantity}}, paused, logVersion }</pre>
 *
 * <p>The first edition wrote a mark as its quantity alone. Its {@code version} and {@code sold} are
 * still in products of that age, and nobody reads them. Nor did it write {@code drink} and what
 * follows in that line. A product that nobody has paused yet has neither {@code paused} nor the
 * version of the log that has said so.
 */
final class ProductDocument {
  /** Which of its fields tells whether the others of its age are there. */
  static final String DRINK = "drink";

  static final String PAUSED = "paused";
  static final String LOG_VERSION = "logVersion";

  private static final TypeReference<List<OptionGroup>> OPTIONS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Translation>> TRANSLATIONS =
      new TypeReference<>() {};

  private interface MarkMaker<M> {
    M make(String sku, int quantity, String attempt);
  }

  private ProductDocument() {}

  /** A product that nobody has ordered yet. */
  static Document write(Product product) {
    Description description = product.description();
    Money price = description.price();
    Document document =
        new Document("_id", product.sku())
            .append("name", description.name())
            .append("description", description.description())
            .append("category", description.category())
            .append(
                "price",
                new Document("amount", price.amount()).append("currency", price.currency()))
            .append("image", description.image())
            .append("available", product.available())
            .append("holds", new Document())
            .append("returns", new Document());
    document.putAll(additions(description));
    return document;
  }

  /** What the first edition did not write. */
  static Document additions(Description description) {
    return new Document(DRINK, description.drink())
        .append("options", written(description.options()))
        .append("translations", written(description.translations()))
        .append("position", description.position());
  }

  /** As the store writes it. */
  private static Object written(Object value) {
    Document document = Document.parse(EventJson.MAPPER.writeValueAsString(Map.of("value", value)));
    return requireNonNull(document.get("value"));
  }

  private static <T> T read(Object value, TypeReference<T> type) {
    return EventJson.MAPPER.convertValue(value, type);
  }

  static Product product(Document document) {
    Offer offer = offer(document);
    return new Product(
        offer.sku(),
        offer.description(),
        number(document, "available"),
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

  static StockUpdated.Level level(Document document) {
    return new StockUpdated.Level(document.getString("_id"), offered(document));
  }

  /** Nothing of what is paused. */
  private static int offered(Document document) {
    return document.getBoolean(PAUSED, false) ? 0 : number(document, "available");
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
            document.getString("image"),
            document.get("drink", false),
            read(document.get("options", List.of()), OPTIONS),
            read(document.get("translations", new Document()), TRANSLATIONS),
            document.get("position", Integer.MAX_VALUE)),
        offered(document));
  }
}
