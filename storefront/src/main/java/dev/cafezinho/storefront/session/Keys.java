package dev.cafezinho.storefront.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.cafezinho.store.InsertIfAbsent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Keys that outlive the process and that every instance shares. Whoever needs one first makes it;
 * with several at once the store lets one win, and the others take the winner's. The same holds for
 * the key that comes next.
 */
@Component
class Keys {
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

  private final MongoCollection<Document> keys;
  private final Clock clock;

  Keys(MongoDatabaseFactory database, Clock clock) {
    this.keys = database.getMongoDatabase().getCollection("keys");
    this.clock = clock;
  }

  /**
   * The keys of that name as they are now. They are read again in the background, so that an outage
   * of the store holds nobody up.
   */
  Supplier<KeyRing> ring(String id, KeyLife life, Maker maker) {
    LoadingCache<String, KeyRing> known =
        Caffeine.newBuilder()
            .refreshAfterWrite(LOOKED_AT_AGAIN)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Thread::startVirtualThread)
            .build(name -> read(name, life, maker));
    var _ = known.get(id);
    return () -> known.get(id);
  }

  /** As it is now, after whatever was due. */
  KeyRing read(String id, KeyLife life, Maker maker) {
    KeyRing known = find(id).or(() -> make(id, maker)).orElseThrow();
    KeyRing due = known.due(clock.instant(), life, maker);
    if (due.equals(known)) {
      return known;
    }
    // Whoever is second takes what the first has stored.
    keys.replaceOne(whereIs(id, known), document(id, due));
    return find(id).orElseThrow();
  }

  private Optional<KeyRing> make(String id, Maker maker) {
    KeyRing first = KeyRing.of(maker.key(), clock.instant());
    var _ = InsertIfAbsent.apply(keys, document(id, first));
    return find(id);
  }

  private Optional<KeyRing> find(String id) {
    return Optional.ofNullable(keys.find(new Document("_id", id)).first()).map(Keys::ring);
  }

  private static Document whereIs(String id, KeyRing ring) {
    return new Document("_id", id)
        .append("jwk", ring.jwk())
        .append("since", date(ring.since()))
        .append("next", ring.next())
        .append("previous", ring.previous());
  }

  private static Document document(String id, KeyRing ring) {
    Document document = new Document("_id", id).append("jwk", ring.jwk());
    append(document, "since", date(ring.since()));
    append(document, "next", ring.next());
    append(document, "nextAt", date(ring.nextAt()));
    append(document, "previous", ring.previous());
    return document;
  }

  private static void append(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static KeyRing ring(Document document) {
    return new KeyRing(
        document.getString("jwk"),
        instant(document, "since"),
        document.getString("next"),
        instant(document, "nextAt"),
        document.getString("previous"));
  }

  private static @Nullable Instant instant(Document document, String name) {
    Date date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  /** Makes a new key. */
  interface Maker {
    JWK make() throws JOSEException;

    default JWK key() {
      try {
        return make();
      } catch (JOSEException e) {
        throw new IllegalStateException("A key cannot be made", e);
      }
    }
  }
}
