package dev.cafezinho.psp.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Delivery.Status;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.signing.Secret;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is written down gets done, by one at a time, whoever is faster. */
class DeliveryDueIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LEASE = NOW.plusSeconds(20);
  private static final Instant NEXT_LEASE = LEASE.plusSeconds(20);
  private static final String ID = "m1.t1";

  private final MongoTemplate mongo = new MongoTemplate(TestStore.client(), TestStore.newName());
  private final Deliveries deliveries = new Deliveries(mongo);

  @Test
  void isClaimedByTheWriteThatCreatesIt() {
    deliveries.insert(delivery().claimedUntil(LEASE));
    assertThat(claim(NOW)).isEmpty();
    assertThat(deliveries.find(ID).orElseThrow().tries()).isOne();
  }

  @Test
  void isAnybodysUntilItIsClaimed() {
    deliveries.insert(delivery().dueAt(NOW));
    assertThat(claim(NOW)).isPresent();
    assertThat(claim(NOW)).as("another was faster").isEmpty();
  }

  @Test
  void comesBackWhenTheLeaseIsOver() {
    deliveries.insert(delivery().claimedUntil(LEASE));
    assertThat(claim(LEASE).map(Delivery::tries)).hasValue(2);
  }

  @Test
  void isNotEndedByWhoHasLostIt() {
    deliveries.insert(delivery().dueAt(NOW));
    var slow = claim(NOW).orElseThrow();
    var other = claim(LEASE).orElseThrow();

    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> deliveries.save(slow.ended(Status.DEAD)));
    deliveries.save(other.ended(Status.DELIVERED));
    assertThat(deliveries.find(ID).orElseThrow().status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void isLeftToWhoeverHasItWhenItIsPublishedAgain() {
    deliveries.insert(delivery().dueAt(NOW));
    claim(NOW);
    assertThat(deliveries.insert(delivery().dueAt(NOW))).isEmpty();
    assertThat(deliveries.find(ID).orElseThrow().due()).isEqualTo(LEASE);
  }

  @Test
  void isDueAgainWhenItIsReplayedRightAfterItsEnd() {
    deliveries.insert(delivery().dueAt(NOW));
    var slow = claim(NOW).orElseThrow();
    var dead = deliveries.save(claim(LEASE).orElseThrow().ended(Status.DEAD));
    deliveries.save(dead.replayed().dueAt(NOW));

    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> deliveries.save(slow.ended(Status.DEAD)));
    assertThat(claim(NOW).map(Delivery::tries)).hasValue(1);
  }

  @Test
  void isDueNoMoreWhenItHasEnded() {
    deliveries.insert(delivery().dueAt(NOW));
    deliveries.save(claim(NOW).orElseThrow().ended(Status.DELIVERED));
    var stored = mongo.getCollection("deliveries").find(new Document("_id", ID)).first();
    assertThat(stored).isNotNull().doesNotContainKey("due");
  }

  @Test
  void isBroughtForwardOnlyBeforeItsFirstTry() {
    deliveries.insert(delivery().dueAt(LEASE));
    assertThat(deliveries.bringForward(ID, NOW)).isPresent();
    claim(NOW);
    assertThat(deliveries.bringForward(ID, NOW)).isEmpty();
  }

  @Test
  void takesOverTheTimeThatTheFirstEditionKeptElsewhere() {
    deliveries.insert(delivery());
    deliveries.adopt(ID, NOW);
    assertThat(claim(NOW)).isPresent();
    deliveries.adopt(ID, NOW);
    assertThat(claim(NOW)).as("it has a time of its own").isEmpty();
  }

  @Test
  void readsWhatTheFirstEditionHasStored() {
    mongo
        .getCollection("deliveries")
        .insertOne(
            new Document("_id", ID)
                .append("version", 3L)
                .append("event", "menu.changed")
                .append("trigger", "t1")
                .append("messageId", "m1")
                .append("body", "{}")
                .append("createdAt", NOW)
                .append("status", "DEAD")
                .append("tries", 2)
                .append("attempts", List.of(new Document("at", NOW).append("millis", 3L)))
                .append("faults", List.of("DUPLICATE", "WRONG_SIGNATURE")));
    var read = deliveries.find(ID).orElseThrow();
    assertThat(read.attempts()).hasSize(1);
    assertThat(deliveries.save(read.replayed().dueAt(NOW)).pending()).isTrue();
  }

  @Test
  void isClaimedOnceByACrowd() throws Exception {
    IntStream.range(0, 50).forEach(n -> deliveries.insert(delivery().copy(n).dueAt(NOW)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> claims =
          IntStream.range(0, 400)
              .<Callable<Boolean>>mapToObj(n -> () -> claim(ID + "." + n % 50, NOW).isPresent())
              .toList();
      int won = 0;
      for (var claim : threads.invokeAll(claims)) {
        won += claim.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(50);
    }
  }

  private Optional<Delivery> claim(Instant at) {
    return claim(ID, at);
  }

  private Optional<Delivery> claim(String id, Instant at) {
    return deliveries.claim(
        new Due(Deliveries.COLLECTION, id, at, "t1"), at.equals(NOW) ? LEASE : NEXT_LEASE);
  }

  private static Delivery delivery() {
    var trigger =
        new Trigger(
            "t1",
            "till",
            TriggerType.PERSISTENT,
            "http://localhost",
            "/",
            List.of(Secret.generate()),
            NOW,
            NOW,
            null,
            new Healthy(),
            null);
    return Delivery.of(Event.created("e", "e", null, NOW), trigger, "m1", "{}", NOW);
  }
}
