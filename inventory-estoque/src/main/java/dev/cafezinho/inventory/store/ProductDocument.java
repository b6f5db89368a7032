package dev.cafezinho.inventory.store;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/**
 * A product as it is stored:
 *
 * <pre>{ _id: sku, version, name, description, category, price: {amount, currency}, image,
 *   available, holds: {orderId: quantity}, sold, returns: {orderId: quantity} }</pre>
 *
 * <p>Without {@code sold} and {@code returns} it was stored before there were any.
 */
final class ProductDocument {
  private ProductDocument() {}

  static Document write(Product product) {
    Description description = product.description();
    Money price = description.price();
    Document document =
        new Document("_id", product.sku())
            .append("version", 1L)
            .append("name", description.name())
            .append("description", description.description())
            .append("category", description.category())
            .append(
                "price",
                new Document("amount", price.amount()).append("currency", price.currency()))
            .append("image", description.image());
    document.putAll(stock(product));
    return document;
  }

  /** The part that orders change. */
  static Document stock(Product product) {
    return new Document("available", product.available())
        .append("holds", marks(product.holds()))
        .append("sold", product.sold())
        .append("returns", marks(product.returns()));
  }

  static Product product(Document document) {
    Offer offer = offer(document);
    return new Product(
        offer.sku(),
        offer.description(),
        offer.available(),
        marks(document, "holds"),
        document.get("sold", (Number) 0L).longValue(),
        marks(document, "returns"));
  }

  private static Document marks(Map<String, Integer> marks) {
    return new Document(new LinkedHashMap<String, Object>(marks));
  }

  private static Map<String, Integer> marks(Document product, String name) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    product
        .get(name, new Document())
        .forEach((order, quantity) -> marks.put(order, ((Number) quantity).intValue()));
    return marks;
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
        document.get("available", Number.class).intValue());
  }
}
