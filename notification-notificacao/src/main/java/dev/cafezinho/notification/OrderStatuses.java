package dev.cafezinho.notification;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.cafezinho.contracts.OrderStatus;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which statuses are known of each order, in whatever order they came. */
final class OrderStatuses {
  private static final Logger log = LoggerFactory.getLogger(OrderStatuses.class);

  private final MongoCollection<Document> statuses;
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  OrderStatuses(MongoDatabase database) {
    this.statuses = database.getCollection("order_statuses");
  }

  /** The most advanced of the order, this one included, as far as this version can tell. */
  OrderStatus advance(String orderId, OrderStatus status) {
    try {
      Document known =
          statuses.findOneAndUpdate(
              new Document("_id", orderId),
              new Document("$addToSet", new Document("seen", status.name())),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      return known == null
          ? status
          : known.getList("seen", String.class).stream()
              .flatMap(name -> read(name).stream())
              .reduce(status, OrderStatus::or);
    } catch (MongoCommandException e) {
      if (Notifications.isDuplicate(e.getErrorCode())) {
        return advance(orderId, status);
      }
      throw e;
    }
  }

  /** Empty for what an instance of a newer version has seen: the shopper is told what is known. */
  private Optional<OrderStatus> read(String name) {
    try {
      return Optional.of(OrderStatus.valueOf(name));
    } catch (IllegalArgumentException _) {
      if (unknown.add(name)) {
        log.warn("{} is no status that this version knows; orders are told without it", name);
      }
      return Optional.empty();
    }
  }
}
