package dev.cafezinho.notification;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.service.ChangeOrInsert;
import java.util.List;
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
    var seen = new Document("seen", status.name());
    var first = new Document("_id", orderId).append("seen", List.of(status.name()));
    return ChangeOrInsert.apply(statuses, new Document("$addToSet", seen), first)
        .getList("seen", String.class)
        .stream()
        .flatMap(name -> read(name).stream())
        .reduce(status, OrderStatus::or);
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
