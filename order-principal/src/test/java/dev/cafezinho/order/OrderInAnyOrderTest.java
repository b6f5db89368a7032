package dev.cafezinho.order;

import static dev.cafezinho.order.OrderFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.order.OrderEvent.Deleted;
import dev.cafezinho.order.application.Deletion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Facts and the shopper's wish come twice, late and in any order; the end is the same. */
class OrderInAnyOrderTest {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final List<OrderCommand> INPUTS =
      List.of(
          delete(),
          recordFact(stockReserved()),
          recordFact(stockRefused()),
          recordFact(paymentRequested()),
          recordFact(paymentApproved()),
          recordFact(paymentRefused()),
          recordFact(paymentExpired()),
          recordFact(paymentRefunded()),
          recordFact(withheld()),
          recordFact(cancelledByStaff()),
          recordFact(preparing()),
          recordFact(ready()),
          recordFact(pickedUp()),
          recordFact(shipped()));

  private final OrderDecider decider = new OrderDecider();

  /** What has happened to an order, and what the others were told of it. */
  record History(List<OrderEvent> log, List<PublishedEvent> published) {}

  @Property
  void sameFactsEndInTheSameStatus(
      @ForAll("sameInputsInTwoOrders") List<List<OrderCommand>> arrivals) {
    Order.Placed once = after(arrivals.getFirst());
    Order.Placed again = after(arrivals.getLast());

    assertThat(again.status()).isEqualTo(once.status());
    assertThat(told(again)).isEqualTo(told(once));
    assertThat(Deletion.of(again)).isEqualTo(Deletion.of(once));
  }

  @Property
  void sameFactsArePublished(@ForAll("sameInputsInTwoOrders") List<List<OrderCommand>> arrivals) {
    assertThat(published(arrivals.getLast())).isEqualTo(published(arrivals.getFirst()));
  }

  @Property
  void isDeletedAtMostOnceAndExactlyWhenAFactEndsIt(
      @ForAll("sameInputsInTwoOrders") List<List<OrderCommand>> arrivals) {
    History history = history(arrivals.getLast());
    boolean ended = history.log().stream().anyMatch(fact -> endBy(fact) != null);

    assertThat(history.log().stream().filter(Deleted.class::isInstance)).hasSize(ended ? 1 : 0);
    assertThat(history.published().stream().filter(OrderDeleted.class::isInstance))
        .hasSize(ended ? 1 : 0);
  }

  /** ADR 15: the others are told once, so what is heard first counts. */
  @Property
  void isDeletedForTheFirstReasonThatIsHeard(
      @ForAll("sameInputsInTwoOrders") List<List<OrderCommand>> arrivals) {
    History history = history(arrivals.getLast());
    for (PublishedEvent event : history.published()) {
      if (event instanceof OrderDeleted deleted) {
        assertThat(deleted.reason()).isEqualTo(firstEnd(history.log()));
      }
    }
  }

  @Property
  void asksEntregaOnceAndOnlyWhileItIsNotKnownToHaveEndedOrLeft(
      @ForAll("sameInputsInTwoOrders") List<List<OrderCommand>> arrivals) {
    List<OrderCommand> inputs = arrivals.getLast();
    int asked =
        first(
            inputs, input -> input.equals(delete()) || input.equals(recordFact(paymentRefunded())));
    int tooLate =
        first(
            inputs,
            input ->
                input instanceof OrderCommand.RecordFact(var fact)
                    && (endBy(fact) != null
                        || List.of(shipped(), preparing(), ready(), pickedUp()).contains(fact)));

    assertThat(history(inputs).published().stream().filter(DeletionRequested.class::isInstance))
        .hasSize(asked < tooLate ? 1 : 0);
  }

  @Provide
  Arbitrary<List<List<OrderCommand>>> sameInputsInTwoOrders() {
    return Arbitraries.of(INPUTS)
        .list()
        .ofMaxSize(15)
        .flatMap(
            inputs ->
                Arbitraries.shuffle(inputs)
                    .flatMap(
                        once ->
                            Arbitraries.shuffle(twice(inputs)).map(again -> List.of(once, again))));
  }

  private static int first(List<OrderCommand> inputs, Predicate<OrderCommand> which) {
    return IntStream.range(0, inputs.size())
        .filter(i -> which.test(inputs.get(i)))
        .findFirst()
        .orElse(NEVER);
  }

  private static DeletionReason firstEnd(List<OrderEvent> log) {
    return log.stream()
        .<DeletionReason>mapMulti(
            (fact, reasons) -> {
              DeletionReason reason = endBy(fact);
              if (reason != null) {
                reasons.accept(reason);
              }
            })
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable DeletionReason endBy(OrderEvent fact) {
    return switch (fact) {
      case OrderEvent.StockRefused _ -> DeletionReason.OUT_OF_STOCK;
      case OrderEvent.PaymentRefused refused -> refused.reason();
      case OrderEvent.DeliveryCancelled cancelled -> cancelled.reason();
      default -> null;
    };
  }

  private static Set<Publication> told(Order.Placed order) {
    return order.facts().told().stream().map(OrderEvent::publication).collect(Collectors.toSet());
  }

  /**
   * Whether Entrega had to be asked depends on what was known when, and the reason is the first
   * that was heard.
   */
  private List<PublishedEvent> published(List<OrderCommand> inputs) {
    return history(inputs).published().stream()
        .filter(event -> !(event instanceof DeletionRequested))
        .map(event -> event instanceof OrderDeleted deleted ? withoutReason(deleted) : event)
        .toList();
  }

  private static OrderDeleted withoutReason(OrderDeleted deleted) {
    return new OrderDeleted(
        deleted.orderId(),
        deleted.number(),
        deleted.shopper(),
        DeletionReason.OUT_OF_STOCK,
        deleted.deletedAt());
  }

  private static List<OrderCommand> twice(List<OrderCommand> inputs) {
    List<OrderCommand> twice = new ArrayList<>(inputs);
    twice.addAll(inputs);
    return twice;
  }

  private Order.Placed after(List<OrderCommand> inputs) {
    return (Order.Placed) decider.evolve(decider.initial(), history(inputs).log());
  }

  private History history(List<OrderCommand> inputs) {
    History history = new History(new ArrayList<>(), new ArrayList<>());
    Order order = decide(placeOrder(), decider.initial(), history);
    for (OrderCommand input : inputs) {
      order = decide(input, order, history);
    }
    return history;
  }

  private Order decide(OrderCommand command, Order order, History into) {
    List<OrderEvent> events = decider.decide(command, order);
    Order decided = decider.evolve(order, events);
    into.log().addAll(events);
    events.forEach(event -> into.published().addAll(OrderProcess.publish(decided, event)));
    return decided;
  }
}
