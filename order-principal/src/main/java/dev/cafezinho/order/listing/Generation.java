package dev.cafezinho.order.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One making of the read model, a collection of its own. */
final class Generation {
  static final String NAME = "shopper_orders";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> shoppers;

  Generation(MongoDatabase database, long number) {
    this.shoppers = database.getCollection(collection(number));
  }

  /** The first is that of the time before there were generations. */
  static String collection(long number) {
    return number == 1 ? NAME : NAME + "_" + number;
  }

  void put(PlacedOrder order) {
    shoppers.updateOne(
        new Document("_id", order.shopper()), new Document("$set", entry(order)), UPSERT);
  }

  void put(List<PlacedOrder> orders) {
    Map<String, Document> byShopper = new LinkedHashMap<>();
    for (PlacedOrder order : orders) {
      byShopper.computeIfAbsent(order.shopper(), _ -> new Document()).putAll(entry(order));
    }
    List<WriteModel<Document>> writes = new ArrayList<>();
    byShopper.forEach(
        (shopper, entries) ->
            writes.add(
                new UpdateOneModel<>(
                    new Document("_id", shopper), new Document("$set", entries), UPSERT)));
    if (!writes.isEmpty()) {
      shoppers.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  ShopperListing find(String shopper) {
    Document found = shoppers.find(new Document("_id", shopper)).first();
    return found == null ? ShopperListing.none(shopper) : ShopperListing.read(found);
  }

  /** The shoppers who follow the one given, in order of their ids. */
  List<ShopperListing> after(String shopper, int most) {
    return shoppers
        .find(new Document("_id", new Document("$gt", shopper)))
        .sort(new Document("_id", 1))
        .limit(most)
        .map(ShopperListing::read)
        .into(new ArrayList<>());
  }

  private static Document entry(PlacedOrder order) {
    return new Document("placed." + order.id(), order.at().toString());
  }
}
