package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.product;
import static dev.cafezinho.inventory.store.Plans.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservation;
import dev.cafezinho.inventory.store.Arrivals.Kind;
import dev.cafezinho.inventory.store.Arrivals.Step;
import dev.cafezinho.inventory.store.Plans.Plan;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Messages come in any order, late and more than once, from orders that compete for the last units;
 * marks are looked at in between; and any of it dies or is overtaken by another instance between
 * any two writes. The shop checks after each write that stock is conserved.
 */
class AnyOrderOfArrivalTest {
  private static final int BREAD = 4;
  private static final int COFFEE = 4;

  /** Also without a sweep: it is the repeat of a message that heals what a crash has left. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void keepsFromOthersWhatIsConfirmedAndNothingElse(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      for (Product product : shop.stock()) {
        product
            .holds()
            .forEach((order, hold) -> assertThat(shop.reservation(order).bought()).contains(hold));
        assertThat(product.returns()).isEmpty();
      }
      assertStock(shop);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void endsWithNumbersAndNoMarks(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      shop.start(Duration.ofMillis(-1)).sweep().sweep();
      assertThat(shop.stock()).noneMatch(Product::hasMarks);
      assertStock(shop);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void answersEachOrderOnceAndAsItEnds(@ForAll("anyTrouble") Plan plan) {
    try (Shop shop = shop()) {
      new Arrivals(shop).come(plan.steps());
      for (String order : ORDERS) {
        List<String> told = shop.published(order);
        Reservation end = shop.reservation(order);
        if (plan.deleted().contains(order)) {
          assertThat(end).isInstanceOf(Reservation.Released.class);
          assertThat(told).hasSizeLessThan(2);
        } else if (end instanceof Reservation.Confirmed) {
          assertThat(told).containsExactly("stock.reserved.v1");
        } else {
          assertThat(end).isInstanceOf(Reservation.Refused.class);
          assertThat(told).containsExactly("stock.refused.v1");
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void endsAsIfEachMessageHadComeOnce(@ForAll("repeatsAndCrashes") Plan plan) {
    try (Shop shop = shop();
        Shop calm = shop()) {
      new Arrivals(shop).come(plan.steps());
      new Arrivals(calm).come(once(plan));

      assertThat(available(shop)).isEqualTo(available(calm));
      for (String order : ORDERS) {
        assertThat(shop.published(order)).isEqualTo(calm.published(order));
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
        .filter(arrival -> arrival.kind() != Kind.SWEEP)
        .distinct()
        .map(arrival -> new Step(arrival, List.of()))
        .toList();
  }

  /** Bread is enough for all, coffee for two at a time. */
  private static Shop shop() {
    return new Shop(product("bread", BREAD), product("coffee", COFFEE));
  }

  private static void assertStock(Shop shop) {
    assertThat(available(shop))
        .containsExactly(BREAD - shop.sold("bread"), COFFEE - shop.sold("coffee"));
    assertThat(shop.sold("coffee")).isEqualTo(2 * shop.sold("bread"));
  }

  private static List<Integer> available(Shop shop) {
    return shop.stock().stream().map(Product::available).toList();
  }
}
