package dev.cafezinho.order;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which orders are whose: a document per shopper with the ids in order of placing. An id is added
 * before its order is, so a crash leaves an id without an order, which readers skip, and never an
 * order that nobody can find.
 */
@Component
public class ShopperOrders {
  private final MongoCollection<Document> shoppers;

  ShopperOrders(MongoDatabase database) {
    this.shoppers = database.getCollection("shopper_orders");
  }

  void add(String shopper, String orderId) {
    shoppers.updateOne(
        new Document("_id", shopper),
        new Document("$addToSet", new Document("orders", orderId)),
        new UpdateOptions().upsert(true));
  }

  /** Newest first. */
  public List<String> of(String shopper) {
    Document found = shoppers.find(new Document("_id", shopper)).first();
    return found == null ? List.of() : found.getList("orders", String.class).reversed();
  }
}
