package dev.cafezinho.notification.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.News;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.NotificationStored;
import dev.cafezinho.notification.Notifications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A document each, with {@code _id = shopper/n}. Two unique indexes do all the work: that of {@code
 * _id} makes the numbers dense, that of {@code message} counts each message once, on any number of
 * instances. Where a shopper's last one is, is remembered here and written down now and then: both
 * may be behind, for only a place that is free can be taken.
 */
final class MongoNotifications implements Notifications {
  /** A shopper's last number is written down once in so many. */
  private static final int WRITTEN_DOWN = 20;

  private static final int REMEMBERED_SHOPPERS = 100_000;
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final MongoCollection<Document> notifications;
  private final MongoCollection<Document> heads;
  private final Cache<String, Long> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED_SHOPPERS).build();

  MongoNotifications(MongoDatabase database) {
    this.notifications = database.getCollection("notifications");
    this.heads = database.getCollection("heads");
    notifications.createIndex(Indexes.ascending("message"), new IndexOptions().unique(true));
  }

  @Override
  public NotificationStored store(News news, String messageId) {
    String shopper = news.shopper();
    long last = hint(shopper);
    while (!insert(last + 1, news, messageId)) {
      if (notifications.find(new Document("message", messageId)).first() != null) {
        return new NotificationStored(shopper, last);
      }
      last = lastFrom(shopper, last + 1);
    }
    long n = last + 1;
    remember(shopper, n);
    if (n % WRITTEN_DOWN == 0) {
      writeDown(shopper, n);
    }
    return new NotificationStored(shopper, n);
  }

  @Override
  public List<Notification> after(String shopper, long n) {
    List<String> ids =
        LongStream.rangeClosed(n + 1, n + PAGE).mapToObj(i -> shopper + "/" + i).toList();
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

  @Override
  public long head(String shopper) {
    long last = lastFrom(shopper, hint(shopper));
    remember(shopper, last);
    return last;
  }

  private long lastFrom(String shopper, long known) {
    long last = known;
    int more;
    do {
      more = after(shopper, last).size();
      last += more;
    } while (more == PAGE);
    return last;
  }

  /** Never beyond the last. */
  private long hint(String shopper) {
    Long known = remembered.getIfPresent(shopper);
    if (known != null) {
      return known;
    }
    Document head = heads.find(new Document("_id", shopper)).first();
    return head == null ? 0 : head.get("n", Number.class).longValue();
  }

  private void remember(String shopper, long n) {
    remembered.asMap().merge(shopper, n, Math::max);
  }

  private void writeDown(String shopper, long n) {
    try {
      heads.updateOne(
          new Document("_id", shopper),
          new Document("$max", new Document("n", n)),
          new UpdateOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (!isDuplicate(e)) {
        throw e;
      } // another instance has just made it, and it may be behind
    }
  }

  private boolean insert(long n, News news, String messageId) {
    Map<String, Object> details = EventJson.MAPPER.convertValue(news.details(), MAP);
    Document document =
        new Document("_id", news.shopper() + "/" + n)
            .append("message", messageId)
            .append("orderId", news.orderId())
            .append("number", news.number())
            .append("status", news.status().name())
            .append("at", news.at().toString())
            .append("type", news.type())
            .append("reason", news.reason())
            .append("details", new Document(details));
    try {
      notifications.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (isDuplicate(e)) {
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

  private static boolean isDuplicate(MongoWriteException e) {
    return ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
