package dev.cafezinho.inventory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import dev.cafezinho.contracts.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What the shop offers, in the catalogue's order. */
@Component
public class Products {
  static final String COLLECTION = "products";

  private final MongoCollection<Document> products;

  Products(MongoDatabase database) {
    this.products = database.getCollection(COLLECTION);
  }

  public List<Product> all() {
    return products
        .find()
        .projection(Projections.exclude("holds"))
        .sort(new Document("position", 1))
        .map(Products::product)
        .into(new ArrayList<>());
  }

  public Optional<Product> find(String sku) {
    return Optional.ofNullable(products.find(new Document("_id", sku)).first())
        .map(Products::product);
  }

  /** Adds the product unless there is one with its sku; its stock is then its own. */
  void add(Product product, int position) {
    Document offered =
        new Document("position", position)
            .append("version", 1L)
            .append("name", product.name())
            .append("description", product.description())
            .append("category", product.category())
            .append("amount", product.price().amount())
            .append("currency", product.price().currency())
            .append("image", product.image())
            .append("available", product.available())
            .append("holds", new Document());
    products.updateOne(
        new Document("_id", product.sku()),
        new Document("$setOnInsert", offered),
        new UpdateOptions().upsert(true));
  }

  private static Product product(Document product) {
    return new Product(
        product.getString("_id"),
        product.getString("name"),
        product.getString("description"),
        product.getString("category"),
        new Money(product.get("amount", Number.class).longValue(), product.getString("currency")),
        product.getInteger("available"),
        product.getString("image"));
  }
}
