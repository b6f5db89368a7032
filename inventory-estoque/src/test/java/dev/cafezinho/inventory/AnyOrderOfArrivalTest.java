package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.product;
import static dev.cafezinho.inventory.Plans.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.inventory.Arrivals.Kind;
import dev.cafezinho.inventory.Arrivals.Step;
import dev.cafezinho.inventory.Plans.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Messages come in any order, late and more than once, from orders that compete for the last units;
 * what is due is looked at late and more than once, too; and any of it dies or is overtaken between
 * any two writes. The shop checks after each write that stock is conserved.
 */
class AnyOrderOfArrivalTest {
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void holdsAllLinesOfWhatIsConfirmedAndNothingElse(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      Set<String> confirmed = orders(shop, Reservation.Confirmed.class);
      for (Product product : shop.stock.all()) {
        assertThat(product.holds().keySet()).isEqualTo(confirmed);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void endsWithNumbersAndNoMarks(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      settleAll(shop);
      int sold = orders(shop, Reservation.Settled.class).size();
      assertThat(shop.stock.all()).containsExactly(sold("bread", sold), sold("coffee", 2 * sold));
      assertThat(shop.deadlines()).isEmpty();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void answersEachOrderOnceAndAsItEnds(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      settleAll(shop);
      for (String order : ORDERS) {
        List<String> told = shop.published(order);
        Reservation end = shop.reservations.of(order);
        if (plan.deleted().contains(order)) {
          assertThat(end).isInstanceOfAny(Reservation.Released.class, Reservation.GivenBack.class);
          assertThat(told).hasSizeLessThan(2);
        } else if (end instanceof Reservation.Settled) {
          assertThat(told).containsExactly("stock.reserved.v1");
        } else {
          assertThat(end).isInstanceOf(Reservation.Refused.class);
          assertThat(told).containsExactly("stock.refused.v1");
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void endsAsIfEachMessageHadComeOnce(@ForAll("repeatsAndCrashes") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      settleAll(shop);

      try (Shop calm = shop()) {
        new Arrivals(calm).come(once(plan));
        settleAll(calm);

        assertThat(shop.stock.all()).isEqualTo(calm.stock.all());
        for (String order : ORDERS) {
          assertThat(shop.published(order)).isEqualTo(calm.published(order));
        }
      }
    }
  }

  @Provide
  Arbitrary<Plan> anyTrouble() {
    return Plans.anyTrouble();
  }

  @Provide
  Arbitrary<Plan> repeatsAndCrashes() {
    return Plans.repeatsAndCrashes();
  }

  private static List<Step> once(Plan plan) {
    return plan.steps().stream()
        .map(Step::arrival)
        .filter(arrival -> arrival.kind() == Kind.CREATED || arrival.kind() == Kind.DELETED)
        .distinct()
        .map(arrival -> new Step(arrival, List.of()))
        .toList();
  }

  /** Bread is enough for all, coffee for two at a time. */
  private static Shop shop() {
    return new Shop(product("bread", 4), product("coffee", 4));
  }

  private static Product sold(String sku, int quantity) {
    Map<String, Integer> nobody = Map.of();
    return new Product(sku, product(sku, 4).description(), 4 - quantity, nobody, quantity, nobody);
  }

  /** Settling takes one wait, and forgetting what was given back another. */
  private static void settleAll(Shop shop) {
    for (int wait = 0; wait < 3; wait++) {
      shop.settle();
    }
  }

  private static Set<String> orders(Shop shop, Class<? extends Reservation> state) {
    return ORDERS.stream()
        .filter(order -> state.isInstance(shop.reservations.of(order)))
        .collect(Collectors.toSet());
  }
}
