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
 *   available, holds: {orderId: quantity} }</pre>
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
        .append("holds", new Document(new LinkedHashMap<String, Object>(product.holds())));
  }

  static Product product(Document document) {
    Offer offer = offer(document);
    Map<String, Integer> holds = new LinkedHashMap<>();
    document
        .get("holds", Document.class)
        .forEach((order, quantity) -> holds.put(order, ((Number) quantity).intValue()));
    return new Product(offer.sku(), offer.description(), offer.available(), holds);
  }

  /** Needs no holds in the document. */
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
