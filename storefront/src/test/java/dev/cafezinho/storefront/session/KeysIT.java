package dev.cafezinho.storefront.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class KeysIT {
  private static final KeyLife LIFE = new KeyLife(Duration.ofDays(30), Duration.ofDays(365));
  private static final KeyProperties SETTINGS =
      new KeyProperties(Duration.ofDays(30), Duration.ofDays(30));
  private static final Keys.Maker MAKER = () -> new OctetSequenceKeyGenerator(256).generate();

  private final Time time = new Time();
  private final MongoDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.client(), TestStore.newName());

  @Test
  void cookieOfThePreviousKeyStillCounts() {
    SessionTokens tokens = new SessionTokens(new Keys(database, time), SETTINGS);
    Session session = new Session(UUID.randomUUID(), time.instant());
    String cookie = tokens.issue(session);

    time.passes(Duration.ofDays(31));
    await()
        .until(
            () -> {
              tokens.read(cookie);
              return stored("next") != null;
            });

    await()
        .untilAsserted(
            () -> {
              time.passes(Duration.ofMinutes(20));
              assertThat(tokens.read(cookie)).contains(session);
              assertThat(tokens.issue(session)).as("with another key").isNotEqualTo(cookie);
            });
    assertThat(tokens.read(cookie)).contains(session);
  }

  /** Whatever moment an instance looks at: what one signs, all others believe. */
  @Test
  void allInstancesKnowKeyBeforeAnySignsWithIt() {
    Supplier<KeyRing> slow = new Keys(database, time).ring("k", LIFE, MAKER);
    JWK first = slow.get().current();
    time.passes(Duration.ofDays(30));
    var _ = new Keys(database, time).read("k", LIFE, MAKER);
    await().until(() -> slow.get().all().size() == 2);

    time.passes(KeyRing.KNOWN_BEFORE);
    KeyRing other = new Keys(database, time).read("k", LIFE, MAKER);

    assertThat(other.current()).isNotEqualTo(first);
    assertThat(other.all()).contains(first);
    assertThat(slow.get().all()).contains(other.current());
  }

  @Test
  void ofManyInstancesOneMakesTheNextKey() {
    var _ = new Keys(database, time).read("k", LIFE, MAKER);
    time.passes(Duration.ofDays(30));

    List<List<JWK>> known =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(_ -> new Keys(database, time).read("k", LIFE, MAKER).all())
            .toList();

    assertThat(known).allMatch(keys -> keys.equals(known.getFirst()));
    assertThat(known.getFirst()).hasSize(2);
  }

  @Test
  void keyOfAnEarlierEditionGoesOn() {
    JWK before = MAKER.key();
    database
        .getMongoDatabase()
        .getCollection("keys")
        .insertOne(new Document("_id", "k").append("jwk", before.toJSONString()));

    assertThat(new Keys(database, time).read("k", LIFE, MAKER).all()).containsExactly(before);
  }

  private @Nullable Object stored(String field) {
    Document key =
        database
            .getMongoDatabase()
            .getCollection("keys")
            .find(new Document("_id", "session"))
            .first();
    return key == null ? null : key.get(field);
  }

  private static final class Time extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void passes(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
