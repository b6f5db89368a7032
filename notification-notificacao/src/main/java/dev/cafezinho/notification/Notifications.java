package dev.cafezinho.notification;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The shoppers' notifications, a document each, with {@code _id = shopper/n}. Two unique indexes do
 * all the work: that of {@code _id} makes the numbers dense, that of {@code message} counts each
 * message once, on any number of instances.
 */
@Component
public class Notifications {
  private static final int AT_ONCE = 50;
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final MongoCollection<Document> notifications;
  private final MongoCollection<Document> heads;
  private final OrderStatuses statuses;

  Notifications(MongoDatabase database) {
    this.notifications = database.getCollection("notifications");
    this.heads = database.getCollection("heads");
    this.statuses = new OrderStatuses(database);
    notifications.createIndex(Indexes.ascending("message"), new IndexOptions().unique(true));
  }

  /**
   * Stores what the event means to its shopper, once for each message.
   *
   * @param at when the event happened
   * @return where; for a repeated message, the last that the shopper has
   */
  public NotificationStored store(PublishedEvent event, String messageId, Instant at) {
    News news = Announcements.of(event, at);
    String shopper = news.shopper();
    for (long n = hint(shopper) + 1; ; n++) {
      // after the place was found free, so that a later place never has an earlier status
      OrderStatus status = statuses.advance(news.orderId(), news.status());
      if (insert(n, status, news, messageId)) {
        raise(shopper, n);
        return new NotificationStored(shopper, n);
      }
      if (notifications.find(new Document("message", messageId)).first() != null) {
        return new NotificationStored(shopper, hint(shopper));
      }
    }
  }

  /** Those that follow the number, up to 50, without gaps. */
  public List<Notification> after(String shopper, long n) {
    List<String> ids =
        LongStream.rangeClosed(n + 1, n + AT_ONCE).mapToObj(i -> shopper + "/" + i).toList();
    Map<String, Document> found = new HashMap<>();
    notifications
        .find(new Document("_id", new Document("$in", ids)))
        .forEach(document -> found.put(document.getString("_id"), document));
    List<Notification> dense = new ArrayList<>();
    for (String id : ids) {
      Document document = found.get(id);
      if (document == null) {
        break;
      }
      dense.add(read(n + dense.size() + 1, document));
    }
    return dense;
  }

  /** The number of the shopper's last notification; 0 without any. */
  public long head(String shopper) {
    long head = hint(shopper);
    while (true) {
      List<Notification> more = after(shopper, head);
      if (more.isEmpty()) {
        return head;
      }
      head += more.size();
    }
  }

  /** Never beyond the last, and behind it only for as long as its writer takes, or crashed. */
  private long hint(String shopper) {
    Document head = heads.find(new Document("_id", shopper)).first();
    return head == null ? 0 : head.get("n", Number.class).longValue();
  }

  private void raise(String shopper, long n) {
    try {
      heads.updateOne(
          new Document("_id", shopper),
          new Document("$max", new Document("n", n)),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (!isDuplicate(e.getError().getCode())) {
        throw e;
      } // somebody else has just made it, and it is only a hint
    }
  }

  private boolean insert(long n, OrderStatus status, News news, String messageId) {
    Map<String, Object> details = EventJson.MAPPER.convertValue(news.details(), MAP);
    Document document =
        new Document("_id", news.shopper() + "/" + n)
            .append("message", messageId)
            .append("orderId", news.orderId())
            .append("number", news.number())
            .append("status", status.name())
            .append("at", news.at().toString())
            .append("type", news.type())
            .append("reason", news.reason())
            .append("details", new Document(details));
    try {
      notifications.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (isDuplicate(e.getError().getCode())) {
        return false;
      }
      throw e;
    }
  }

  private static Notification read(long n, Document stored) {
    return new Notification(
        n,
        stored.getString("orderId"),
        stored.get("number", Number.class).longValue(),
        stored.getString("status"),
        Instant.parse(stored.getString("at")),
        stored.getString("type"),
        stored.getString("reason"),
        details(stored.get("details", Document.class)));
  }

  private static News.@Nullable Details details(@Nullable Document details) {
    return details == null ? null : EventJson.MAPPER.convertValue(details, News.Details.class);
  }

  static boolean isDuplicate(int code) {
    return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
  }
}
