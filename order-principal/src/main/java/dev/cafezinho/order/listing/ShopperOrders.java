package dev.cafezinho.order.listing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which orders are whose: a document for each order, {@code { _id: shopper/time/order }}, see
 * {@link ListingKey}, and nothing else.
 *
 * <p>An entry is written before its order is placed, so a crash leaves an entry without an order,
 * and never an order that nobody can find. An entry counts only if the order's stream names the
 * same shopper and the same time: two attempts at one order may leave two entries, of which one
 * counts.
 */
@Component
public class ShopperOrders {
  static final String COLLECTION = "shopper_order_entries";

  private static final Document BY_ID = new Document("_id", 1);

  private final MongoCollection<Document> entries;

  ShopperOrders(MongoDatabase database) {
    this.entries = database.getCollection(COLLECTION);
  }

  /** To be called before the order is placed. */
  public void add(PlacedOrder order) {
    try {
      entries.insertOne(entry(order));
    } catch (MongoWriteException e) {
      if (!isDuplicate(e.getError().getCode())) {
        throw e;
      }
    }
  }

  /** The shopper's entries that follow, newest first. */
  public List<PlacedOrder> after(String shopper, Cursor cursor, int most) {
    return range(
        new Document("$gt", ListingKey.before(shopper) + cursor.place())
            .append("$lt", ListingKey.after(shopper)),
        most);
  }

  /** The entries of all shoppers, batch by batch, in order of their keys. */
  List<PlacedOrder> after(String key, int most) {
    return range(new Document("$gt", key), most);
  }

  private List<PlacedOrder> range(Document bounds, int most) {
    return entries
        .find(new Document("_id", bounds))
        .sort(BY_ID)
        .limit(most)
        .map(ShopperOrders::read)
        .into(new ArrayList<>());
  }

  /** Adds those that have no entry, and returns them. */
  List<PlacedOrder> addMissing(List<PlacedOrder> orders) {
    List<String> keys = orders.stream().map(ListingKey::of).toList();
    Set<PlacedOrder> known =
        entries
            .find(new Document("_id", new Document("$in", keys)))
            .map(ShopperOrders::read)
            .into(new HashSet<>());
    List<PlacedOrder> missing = orders.stream().filter(order -> !known.contains(order)).toList();
    if (!missing.isEmpty()) {
      insert(missing);
    }
    return missing;
  }

  /** Others may be adding the same. */
  private void insert(List<PlacedOrder> missing) {
    try {
      entries.insertMany(
          missing.stream().map(ShopperOrders::entry).toList(),
          new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (!e.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()))) {
        throw e;
      }
    }
  }

  void remove(PlacedOrder order) {
    entries.deleteOne(entry(order));
  }

  private static boolean isDuplicate(int code) {
    return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
  }

  private static Document entry(PlacedOrder order) {
    return new Document("_id", ListingKey.of(order));
  }

  private static PlacedOrder read(Document entry) {
    return ListingKey.read(entry.getString("_id"));
  }
}
