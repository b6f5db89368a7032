package dev.cafezinho.order;

import static dev.cafezinho.order.OrderFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.order.OrderEvent.Deleted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts come twice, late and in any order; the end is the same. */
class OrderInAnyOrderTest {
  private static final List<OrderEvent> FACTS =
      List.of(
          stockReserved(),
          stockRefused(),
          paymentRequested(),
          paymentApproved(),
          paymentRefused(),
          paymentRefunded(),
          withheld(),
          preparing(),
          ready(),
          shipped());

  private final OrderDecider decider = new OrderDecider();

  @Provide
  Arbitrary<List<List<OrderEvent>>> sameFactsInTwoOrders() {
    return Arbitraries.of(FACTS)
        .list()
        .ofMaxSize(12)
        .flatMap(
            facts ->
                Arbitraries.shuffle(facts)
                    .flatMap(
                        once ->
                            Arbitraries.shuffle(twice(facts)).map(again -> List.of(once, again))));
  }

  @Property
  void sameFactsEndInTheSameStatus(
      @ForAll("sameFactsInTwoOrders") List<List<OrderEvent>> deliveries) {
    Order.Placed once = after(deliveries.getFirst());
    Order.Placed again = after(deliveries.getLast());

    assertThat(again.status()).isEqualTo(once.status());
    assertThat(told(again)).isEqualTo(told(once));
    assertThat(again.deletable()).isEqualTo(once.deletable());
  }

  @Property
  void isDeletedAtMostOnceAndExactlyWhenAFactEndsIt(
      @ForAll("sameFactsInTwoOrders") List<List<OrderEvent>> deliveries) {
    List<OrderEvent> log = log(deliveries.getLast());
    Set<Class<?>> kinds = log.stream().map(Object::getClass).collect(Collectors.toSet());
    boolean ended =
        kinds.contains(OrderEvent.StockRefused.class)
            || kinds.contains(OrderEvent.PaymentRefused.class)
            || kinds.contains(OrderEvent.DeliveryCancelled.class);

    assertThat(log.stream().filter(Deleted.class::isInstance)).hasSize(ended ? 1 : 0);
  }

  /** Whether Entrega had to be asked depends on what was known when. */
  private static Set<Object> told(Order.Placed order) {
    Set<Object> facts = new HashSet<>(order.facts());
    facts.remove(OrderEvent.DeletionRequested.class);
    return facts;
  }

  private static List<OrderEvent> twice(List<OrderEvent> facts) {
    List<OrderEvent> twice = new ArrayList<>(facts);
    twice.addAll(facts);
    return twice;
  }

  private Order.Placed after(List<OrderEvent> facts) {
    return (Order.Placed) decider.evolve(decider.initial(), log(facts));
  }

  private List<OrderEvent> log(List<OrderEvent> facts) {
    List<OrderEvent> log = new ArrayList<>(decider.decide(placeOrder(), decider.initial()));
    for (OrderEvent fact : facts) {
      Order order = decider.evolve(decider.initial(), log);
      log.addAll(decider.decide(learn(fact), order));
    }
    return log;
  }
}
