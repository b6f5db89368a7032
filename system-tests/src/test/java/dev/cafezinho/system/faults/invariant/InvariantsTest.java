package dev.cafezinho.system.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.system.faults.evidence.Books;
import dev.cafezinho.system.faults.evidence.Mailboxes;
import dev.cafezinho.system.faults.evidence.Outbox;
import dev.cafezinho.system.faults.evidence.Shelf;
import dev.cafezinho.system.faults.shopper.Fate;
import dev.cafezinho.system.faults.shopper.Request;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invariant of the fault test, seen to fail when it must. */
class InvariantsTest {
  private final GoodRun run = new GoodRun();

  private List<String> violated() {
    return Invariants.check(run.evidence()).stream()
        .filter(verdict -> !verdict.holds())
        .map(Verdict::invariant)
        .toList();
  }

  @Test
  void allHoldWhenAllIsWell() {
    assertThat(violated()).isEmpty();
  }

  @Test
  void seesAnAnswerThatWasNotAgreed() {
    run.order(GoodRun.SHIPPED).complain("POST /api/orders -> 400");

    assertThat(violated()).containsExactly("every request was answered as agreed");
  }

  @Test
  void seesAnOrderThatHasNotEnded() {
    run.show(GoodRun.EXPIRED, "AWAITING_PAYMENT", "PAYMENT_EXPIRED", 3);

    assertThat(violated()).contains("every acknowledged order has ended");
  }

  @Test
  void seesAnOrderThatIsNotShown() {
    run.views.remove(GoodRun.DELETED);

    assertThat(violated()).contains("every acknowledged order has ended");
  }

  @ParameterizedTest
  @CsvSource({"refunded", "refused", "expired", "short"})
  void seesThatAnEndWasNotMet(String end) {
    run.orders.remove(end);
    run.views.remove(end);

    assertThat(violated()).containsExactly("every end was seen");
  }

  @Test
  void seesThatLessThanHalfOfWhatWasToBePaidIsShipped() {
    for (var i = 0; i < 2; i++) {
      var order = new TrackedOrder(7 + i, Fate.PAID, Map.of());
      order.acknowledged(GoodRun.EXPIRED + i);
      run.orders.put(order.id(), order);
    }

    assertThat(violated()).contains("every end was seen");
  }

  @Test
  void seesTwoRequestsForOneOrder() {
    var other = new TrackedOrder(7, Fate.ABANDONED, Map.of());
    other.acknowledged(GoodRun.EXPIRED);
    run.orders.put("another", other);

    assertThat(violated()).containsExactly("every order was placed once");
  }

  @Test
  void seesAnOrderThatNobodyPlaced() {
    run.show("unknown", "DELETED", "PAYMENT_EXPIRED", 3);

    assertThat(violated()).containsExactly("no order but those acknowledged");
  }

  @ParameterizedTest
  @CsvSource({
    "shipped,  CONFIRMATION, 409",
    "expired,  CONFIRMATION, 200",
    "expired,  REFUSAL,      200",
    "refused,  REFUSAL,      409",
    "shipped,  DELETION,     200",
    "refunded, DELETION,     409",
    "deleted,  DELETION,     409",
  })
  void seesABrokenPromise(String order, Request request, int answer) {
    run.order(order).answered(request, answer);

    assertThat(violated()).containsExactly("promises kept");
  }

  @ParameterizedTest
  @CsvSource({
    "shipped, DELETION, 202",
    "shipped, DELETION, 409",
    "deleted, DELETION, 200",
    "deleted, DELETION, 202",
    "expired, REFUSAL,  409",
    "expired, CONFIRMATION, 409",
  })
  void seesAKeptPromise(String order, Request request, int answer) {
    run.order(order).answered(request, answer);

    assertThat(violated()).isEmpty();
  }

  @Test
  void seesAPaymentThatWasConfirmedAndIsNowhere() {
    run.payments.remove(GoodRun.SHIPPED);

    assertThat(violated()).contains("promises kept", "what is shipped is paid");
  }

  @Test
  void seesAParcelThatNobodyPaid() {
    run.payments.put(GoodRun.SHIPPED, List.of("REFUSED"));

    assertThat(violated()).contains("what is shipped is paid", "all books agree on the end");
  }

  @Test
  void seesAPaymentThatWasForgotten() {
    run.deliveries.clear();

    assertThat(violated())
        .containsExactly("what is paid is shipped or refunded", "all books agree on the end");
  }

  @Test
  void seesBooksThatDiffer() {
    run.payments.put(GoodRun.EXPIRED, List.of("PENDING"));
    run.webhooks.remove(GoodRun.EXPIRED);

    assertThat(violated()).containsExactly("all books agree on the end");
  }

  @Test
  void seesASecondPayment() {
    run.payments.put(GoodRun.EXPIRED, List.of("EXPIRED", "EXPIRED"));
    run.webhooks.put(GoodRun.EXPIRED, List.of("expired", "expired"));

    assertThat(violated()).containsExactly("charged, refunded, shipped once at most");
  }

  @ParameterizedTest
  @CsvSource({"charge.approved.v1", "charge.refunded.v1"})
  void seesAChargeThatCountedTwice(String type) {
    run.charges.put(GoodRun.REFUNDED, Collections.nCopies(2, type));

    assertThat(violated()).containsExactly("charged, refunded, shipped once at most");
  }

  @Test
  void seesASecondParcel() {
    run.deliveries.put(GoodRun.SHIPPED, Collections.nCopies(2, Books.SHIPPED));

    assertThat(violated()).containsExactly("charged, refunded, shipped once at most");
  }

  @ParameterizedTest
  @CsvSource({"shipped, authorized", "refunded, refunded", "expired, authorized"})
  void seesAnAnnouncementTooMuch(String order, String status) {
    run.webhooks.computeIfPresent(
        order, (_, told) -> Stream.concat(told.stream(), Stream.of(status)).toList());

    assertThat(violated()).containsExactly("each payment's changes announced once");
  }

  @Test
  void seesAnAnnouncementTooFew() {
    run.webhooks.put(GoodRun.REFUNDED, List.of("authorized"));

    assertThat(violated()).containsExactly("each payment's changes announced once");
  }

  @Test
  void seesALostUnit() {
    run.shelves.put("cafe", new Shelf(0, Map.of(GoodRun.SHIPPED, 3), Map.of()));

    assertThat(violated()).containsExactly("no stock created or lost");
  }

  @Test
  void seesAUnitThatIsSoldToADeletedOrder() {
    run.shelves.put("cafe", new Shelf(1, Map.of(GoodRun.SHORT, 3), Map.of()));

    assertThat(violated()).containsExactly("no stock created or lost");
  }

  @Test
  void seesAMarkThatIsNotResolved() {
    run.shelves.put("cafe", new Shelf(1, Map.of(GoodRun.SHIPPED, 3), Map.of(GoodRun.DELETED, 1)));

    assertThat(violated()).containsExactly("no stock created or lost");
  }

  @Test
  void seesAProductThatIsGone() {
    run.shelves.clear();

    assertThat(violated()).containsExactly("no stock created or lost");
  }

  @Test
  void seesARefusalOfWhatThereIs() {
    run.orders.keySet().stream()
        .filter(order -> !order.equals(GoodRun.SHIPPED))
        .forEach(order -> run.views.computeIfPresent(order, (_, view) -> view.replace('3', '0')));

    assertThat(violated()).containsExactly("no stock refused that there is");
  }

  @Test
  void seesAGapInTheNotifications() {
    run.heard.removeFirst();
    run.journeys.put(GoodRun.SHIPPED, List.of("order.shipped.v1"));

    assertThat(violated()).containsExactly("notifications dense");
  }

  @Test
  void seesAStepThatNobodyWasTold() {
    run.journeys.put(
        GoodRun.SHIPPED, List.of("order.created.v1", "payment.approved.v1", "order.shipped.v1"));

    assertThat(violated()).containsExactly("notifications complete");
  }

  @Test
  void seesWhatWasToldTwice() {
    run.tell(GoodRun.SHIPPED, "SHIPPED", "order.shipped.v1");

    assertThat(violated()).containsExactly("notifications complete");
  }

  @Test
  void seesAStatusThatWasToldAndIsNotSo() {
    run.journeys.put(
        GoodRun.SHIPPED, List.of("order.created.v1", "order.shipped.v1", "order.deleted.v1"));
    run.tell(GoodRun.SHIPPED, "DELETED", "order.deleted.v1");

    assertThat(violated()).containsExactly("notifications truthful");
  }

  @Test
  void seesATopicThatNobodyHears() {
    run.queues.keySet().removeIf(queue -> queue.startsWith("Exclusões_Solicitadas."));

    assertThat(violated()).containsExactly("every topic is heard");
  }

  @Test
  void seesAMessageThatIsLeft() {
    run.queues.put("Exclusões_Solicitadas.entrega", 1);

    assertThat(violated()).containsExactly("no message left behind");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, true", "1, false"})
  void seesAnOutboxThatIsNotSettled(int entries, boolean pending) {
    run.outboxes.add(new Outbox("entrega", GoodRun.SHIPPED, entries, pending));

    assertThat(violated()).containsExactly("no outbox left full");
  }

  @Test
  void seesADeadLetter() {
    run.dead.add(
        new Mailboxes.DeadLetter("Pedidos_Criados.estoque.dlq", GoodRun.SHIPPED, "broken"));

    assertThat(violated()).containsExactly("no dead letter");
  }
}
