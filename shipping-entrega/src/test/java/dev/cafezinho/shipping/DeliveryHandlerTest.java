package dev.cafezinho.shipping;

import static dev.cafezinho.shipping.Shop.DELAY;
import static dev.cafezinho.shipping.Shop.Fact.CANCELLED;
import static dev.cafezinho.shipping.Shop.Fact.CLAIMED;
import static dev.cafezinho.shipping.Shop.Fact.CLAIMED_BY_ANOTHER;
import static dev.cafezinho.shipping.Shop.Fact.DELETED;
import static dev.cafezinho.shipping.Shop.Fact.PAID;
import static dev.cafezinho.shipping.Shop.Fact.PICKED_UP;
import static dev.cafezinho.shipping.Shop.Fact.READY;
import static dev.cafezinho.shipping.Shop.Fact.RESERVED;
import static dev.cafezinho.shipping.Shop.Fact.UNWANTED;
import static dev.cafezinho.shipping.Shop.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryHandlerTest {
  private final Shop shop = new Shop(DELAY);

  @Test
  void shipsAfterTheDelay() {
    shop.tell(RESERVED, "a");
    shop.tell(PAID, "a");
    shop.pass(DELAY.minusSeconds(1));
    assertThat(shop.published).isEmpty();
    shop.pass(Duration.ofSeconds(1));
    assertThat(shop.published)
        .singleElement()
        .satisfies(
            shipped -> {
              assertThat(shipped.topic()).isEqualTo(Publication.ORDER_SHIPPED.topic());
              assertThat(shipped.data())
                  .contains("\"invoiceNumber\":\"000000001\"", "\"trackingCode\":\"CF00000001");
              assertThat(shipped.traceparent()).isEqualTo(Examples.TRACE);
            });
    assertThat(shop.deadlines()).isZero();
  }

  @Test
  void shipsAtOnceWithoutDelay() {
    var hurried = new Shop(Duration.ZERO);
    hurried.tell(PAID, "a");
    assertThat(hurried.published).isEmpty();
    hurried.tell(RESERVED, "a");
    hurried.look();
    assertThat(hurried.published).hasSize(1);
    hurried.tell(RESERVED, "a");
    hurried.pass(DELAY);
    assertThat(hurried.published).hasSize(1);
  }

  @Test
  void shipsNothingThatIsDeletedDuringTheDelay() {
    shop.tell(PAID, "a");
    shop.tell(RESERVED, "a");
    shop.tell(DELETED, "a");
    shop.pass(DELAY);
    assertThat(shop.published).isEmpty();
    assertThat(shop.deliveries.of("a")).isInstanceOf(Delivery.Deleted.class);
  }

  @Test
  void shipsNothingThatStaffCancelDuringTheDelay() {
    shop.tell(PAID, "a");
    shop.tell(RESERVED, "a");
    shop.tell(CANCELLED, "a");
    shop.tell(CANCELLED, "a");
    shop.pass(DELAY);
    assertThat(shop.published)
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.topic()).isEqualTo(Publication.DELIVERY_CANCELLED.topic());
              assertThat(told.data()).contains("CANCELLED_BY_STAFF", "\"number\":7");
            });
    assertThat(shop.deadlines()).isZero();
  }

  @Test
  void staffCancelWhatIsReservedAndNotPaid() {
    shop.tell(RESERVED, "a");
    shop.tell(CANCELLED, "a");
    shop.tell(PAID, "a");
    shop.pass(DELAY);
    assertThat(shop.published)
        .extracting(Outgoing::topic)
        .containsExactly(Publication.DELIVERY_CANCELLED.topic());
  }

  @Test
  void leavesWhatNobodyHasHeardOf() {
    assertThat(shop.deliveries.cancel("a", null, "Rita", Cause.request(null)))
        .isEqualTo(new Delivery.Unknown());
    assertThat(shop.published).isEmpty();
  }

  @Test
  void shipsNothingWithoutStock() {
    shop.tell(PAID, "a");
    shop.deliveries.onStockRefused(Examples.stockRefused("a"), Examples.message("m1"));
    shop.pass(DELAY);
    assertThat(shop.published).isEmpty();
  }

  @Test
  void keepsCounterOrdersForTheStaff() {
    shop.deliveries.onPaymentApproved(
        Examples.paid("a", Fulfilment.COUNTER), Examples.message("m1"));
    shop.tell(RESERVED, "a");
    shop.pass(DELAY);
    assertThat(shop.published).isEmpty();
    assertThat(shop.deliveries.of("a")).isInstanceOf(Delivery.Queued.class);
  }

  @Test
  void cancelsWhatNobodyClaimsInTime() {
    var counter = atTheCounter("a", "b");
    counter.pass(TIMEOUT.minusSeconds(1));
    assertThat(counter.published).isEmpty();
    counter.tell(CLAIMED, "b");
    counter.pass(Duration.ofSeconds(1));
    assertThat(counter.deliveries.of("b")).isInstanceOf(Delivery.Claimed.class);
    assertThat(counter.deliveries.of("a")).isInstanceOf(Delivery.Deleted.class);
    assertThat(counter.published.getLast().data())
        .contains("PREPARATION_TIMEOUT")
        .doesNotContain("reasonText");
    assertThat(counter.deadlines()).isZero();
  }

  @Test
  void goesOnWhereAnInstanceDiedBetweenClaimAndReady() {
    var died = atTheCounter("a");
    assertThat(died.crashes.kill(1, () -> died.tell(CLAIMED, "a"))).isFalse(); // it is one write
    var other = new Shop(died);
    other.pass(TIMEOUT);
    assertThat(other.deliveries.queue())
        .singleElement()
        .satisfies(order -> assertThat(order.claimedBy()).isEqualTo("Rita"));
    other.tell(CLAIMED_BY_ANOTHER, "a");
    other.tell(READY, "a");
    other.tell(PICKED_UP, "a");

    assertThat(other.deliveries.queue()).isEmpty();
    assertThat(other.told("a")).containsOnly(Publication.PREPARATION_UPDATED.type()).hasSize(3);
    assertThat(other.deliveries.preparedSince(Examples.NOON)).hasSize(1);
  }

  /** Every one of them gets an answer of its own: one has it, all others are told so. */
  @Test
  void oneOfManyWhoClaimAtOnceHasIt() throws Exception {
    var counter = atTheCounter("a");
    List<Callable<String>> claims =
        IntStream.range(0, 16)
            .<Callable<String>>mapToObj(
                i ->
                    () -> {
                      try {
                        var _ = counter.deliveries.claim("a", "p" + i, Cause.request(null));
                        return "p" + i;
                      } catch (NotInState refused) {
                        return refused.delivery() instanceof Delivery.Claimed ? "" : "?";
                      }
                    })
            .toList();
    var winners = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<String> claim : threads.invokeAll(claims)) {
        winners.add(claim.get());
      }
    }
    winners.removeIf(String::isEmpty);
    assertThat(winners).singleElement().isEqualTo(claimedBy(counter.deliveries.of("a")));
    assertThat(counter.preparations("a")).containsExactly("PREPARING");
  }

  private static Shop atTheCounter(String... orders) {
    var counter = new Shop(DELAY, Fulfilment.COUNTER, false);
    for (String order : orders) {
      counter.tell(RESERVED, order);
      counter.tell(PAID, order);
    }
    return counter;
  }

  private static @Nullable String claimedBy(Delivery delivery) {
    return delivery instanceof Delivery.InQueue inQueue ? inQueue.claimedBy() : "nobody";
  }

  /** The first edition kept deadlines in a collection of their own, also for what was not ready. */
  @Test
  void takesOverTheDeadlinesOfTheFirstEdition() {
    var first = shop.database.getCollection("due");
    shop.tell(PAID, "a");
    for (String order : List.of("a", "never-written")) {
      first.insertOne(new Document("_id", order).append("at", Date.from(Examples.NOON)));
    }
    shop.due.adopt(first);
    assertThat(first.countDocuments()).isZero();
    assertThat(shop.deadlines()).isEqualTo(1);

    shop.pass(Duration.ZERO);
    assertThat(shop.deadlines()).isZero();
    shop.tell(RESERVED, "a");
    shop.pass(DELAY);
    assertThat(shop.published).hasSize(1);
  }

  @Test
  void givesEveryNotaItsOwnNumber() {
    for (String order : List.of("a", "b", "c")) {
      shop.tell(PAID, order);
      shop.tell(RESERVED, order);
    }
    shop.pass(DELAY);
    assertThat(Stream.of("a", "b", "c").map(this::number)).doesNotHaveDuplicates();
  }

  @Test
  void shipsOnceThoughManyTryAndTheFactsComeTogether() throws Exception {
    var hurried = new Shop(Duration.ZERO);
    List<Callable<Boolean>> messages =
        IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      hurried.tell(i % 2 == 0 ? PAID : RESERVED, "o" + i / 2 % 20);
                      return true;
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(32)) {
      for (Future<Boolean> message : threads.invokeAll(messages)) {
        message.get();
      }
    }
    hurried.look();
    assertThat(hurried.published).hasSize(20).extracting(Outgoing::subject).doesNotHaveDuplicates();
  }

  @Test
  void tellsOnceWhetherWhatIsUnwantedInTheSameMomentLeftOrStays() throws Exception {
    List<String> orders = IntStream.range(0, 40).mapToObj(i -> "o" + i).toList();
    for (String order : orders) {
      shop.tell(PAID, order);
      shop.tell(RESERVED, order);
    }
    List<Callable<Boolean>> races =
        orders.stream()
            .flatMap(
                order ->
                    Stream.<Runnable>of(
                        () -> shop.deliveries.attend(order, false),
                        () -> shop.tell(UNWANTED, order)))
            .<Callable<Boolean>>map(
                racer ->
                    () -> {
                      racer.run();
                      return true;
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(32)) {
      for (Future<Boolean> racer : threads.invokeAll(races)) {
        racer.get();
      }
    }
    assertThat(shop.published)
        .extracting(Outgoing::subject)
        .containsExactlyInAnyOrderElementsOf(orders);
    for (Outgoing told : shop.published) {
      boolean shipped = shop.deliveries.of(told.subject()) instanceof Delivery.Shipped;
      assertThat(told.topic())
          .isEqualTo(
              shipped ? Publication.ORDER_SHIPPED.topic() : Publication.DELIVERY_CANCELLED.topic());
    }
  }

  private String number(String order) {
    return shop.deliveries.of(order) instanceof Delivery.Shipped(_, var invoice)
        ? invoice.number()
        : "";
  }
}
