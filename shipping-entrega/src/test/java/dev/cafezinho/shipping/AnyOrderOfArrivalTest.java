package dev.cafezinho.shipping;

import static dev.cafezinho.shipping.Shop.Fact.CANCELLED;
import static dev.cafezinho.shipping.Shop.Fact.CLAIMED;
import static dev.cafezinho.shipping.Shop.Fact.CLAIMED_BY_ANOTHER;
import static dev.cafezinho.shipping.Shop.Fact.DELETED;
import static dev.cafezinho.shipping.Shop.Fact.PAID;
import static dev.cafezinho.shipping.Shop.Fact.PICKED_UP;
import static dev.cafezinho.shipping.Shop.Fact.READY;
import static dev.cafezinho.shipping.Shop.Fact.REFUSED;
import static dev.cafezinho.shipping.Shop.Fact.RESERVED;
import static dev.cafezinho.shipping.Shop.Fact.SENT;
import static dev.cafezinho.shipping.Shop.Fact.UNWANTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.shipping.Journeys.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Messages come in any order, more than once and with time between them, and what handles them, or
 * looks for what is due, dies between any two writes.
 */
class AnyOrderOfArrivalTest {
  private static final String SHIPPED = "order.shipped.v1";
  private static final String STAYS = "delivery.cancelled.v1";
  private static final List<String> STEPS = List.of("PREPARING", "READY", "PICKED_UP");

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void shipsExactlyOnce(@ForAll("paidAndReserved") List<Step> steps, @ForAll boolean atOnce) {
    after(
        steps,
        atOnce,
        shop -> {
          assertThat(shop.told("a")).containsExactly(SHIPPED);
          assertThat(shop.deliveries.of("a")).isInstanceOf(Delivery.Shipped.class);
        });
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void shipsNothingWithoutStock(
      @ForAll("paidAndRefused") List<Step> steps, @ForAll boolean atOnce) {
    after(
        steps,
        atOnce,
        shop -> {
          assertThat(shop.told("a")).isEmpty();
          assertThat(shop.deliveries.of("a")).isInstanceOf(Delivery.Deleted.class);
        });
  }

  /** Told of by Principal, which asked before and tells the others itself. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void eitherShipsOrIsDeleted(@ForAll("alsoDeleted") List<Step> steps, @ForAll boolean atOnce) {
    after(
        steps,
        atOnce,
        shop -> {
          boolean shipped = shop.deliveries.of("a") instanceof Delivery.Shipped;
          assertThat(shop.told("a")).isEqualTo(shipped ? List.of(SHIPPED) : List.of());
          if (!shipped) {
            assertThat(shop.deliveries.of("a")).isInstanceOf(Delivery.Deleted.class);
          }
        });
  }

  /** One of the two is told, never both, whatever comes when; and it is told once. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void tellsEitherThatItLeftOrThatItStays(
      @ForAll("alsoUnwanted") List<Step> steps, @ForAll boolean atOnce) {
    after(steps, atOnce, AnyOrderOfArrivalTest::hasToldOneOfTheTwo);
  }

  /** Staff who come before the first that is heard of the order change nothing. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void whatStaffCancelStaysOrHasLeft(
      @ForAll("alsoCancelled") List<Step> steps, @ForAll boolean atOnce) {
    after(steps, atOnce, AnyOrderOfArrivalTest::hasToldOneOfTheTwo);
  }

  /**
   * What the staff do comes at any time, also too early and again. In the end the order was handed
   * over, cancelled, given up or deleted, or still stands where somebody has to go on; and what was
   * told is what has happened, each step once and in order.
   */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void tellsEveryStepOfACounterOrderOnce(@ForAll("atTheCounter") List<Step> steps) {
    var shop = new Shop(Shop.DELAY, Fulfilment.COUNTER, false);
    Journeys.go(steps, shop, "a");
    shop.pass(Shop.TIMEOUT);

    List<String> done = shop.preparations("a");
    assertThat(shop.told("a")).doesNotContain(SHIPPED);
    assertThat(STEPS.subList(0, done.size())).isEqualTo(done);
    boolean stays = shop.told("a").contains(STAYS);
    assertThat(shop.told("a")).hasSize(done.size() + (stays ? 1 : 0));
    switch (shop.deliveries.of("a")) {
      case Delivery.PickedUp _ -> assertThat(done).isEqualTo(STEPS);
      case Delivery.Ready _ -> assertThat(done).isEqualTo(STEPS.subList(0, 2));
      case Delivery.Claimed _ -> assertThat(done).isEqualTo(STEPS.subList(0, 1));
      case Delivery.Deleted _ -> assertThat(done.size()).isLessThan(STEPS.size());
      default -> throw new AssertionError(shop.deliveries.of("a"));
    }
    if (!stays) {
      assertThat(shop.deliveries.of("a")).isNotInstanceOf(Delivery.Queued.class);
    }
    assertThat(shop.deadlines()).isZero();
    shop.database.drop();
  }

  /** Whether it leaves or is cancelled, one of the two is told, and it never leaves by itself. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void leavesByTheStaffOnly(@ForAll("toBeSent") List<Step> steps) {
    var shop = new Shop(Shop.DELAY, Fulfilment.DELIVERY, true);
    Journeys.go(steps, shop, "a");
    shop.pass(Shop.TIMEOUT);

    boolean shipped = shop.deliveries.of("a") instanceof Delivery.Shipped;
    boolean cancelled = shop.deliveries.of("a") instanceof Delivery.Deleted;
    assertThat(shop.told("a").stream().filter(SHIPPED::equals)).hasSize(shipped ? 1 : 0);
    assertThat(shop.told("a").stream().filter(STAYS::equals)).hasSize(cancelled ? 1 : 0);
    assertThat(shop.deadlines()).isZero();
    shop.database.drop();
  }

  private static void hasToldOneOfTheTwo(Shop shop) {
    boolean shipped = shop.deliveries.of("a") instanceof Delivery.Shipped;
    assertThat(shop.told("a")).containsExactly(shipped ? SHIPPED : STAYS);
  }

  @Provide
  Arbitrary<List<Step>> atTheCounter() {
    return Arbitraries.of(true, false)
        .flatMap(
            cancelled ->
                cancelled
                    ? Journeys.of(
                        PAID, RESERVED, CLAIMED, CLAIMED_BY_ANOTHER, READY, UNWANTED, CANCELLED)
                    : Journeys.of(
                        PAID, RESERVED, CLAIMED, CLAIMED_BY_ANOTHER, READY, PICKED_UP, UNWANTED));
  }

  @Provide
  Arbitrary<List<Step>> toBeSent() {
    return Journeys.of(PAID, RESERVED, CLAIMED, READY, SENT, UNWANTED);
  }

  @Provide
  Arbitrary<List<Step>> paidAndReserved() {
    return Journeys.of(PAID, RESERVED);
  }

  @Provide
  Arbitrary<List<Step>> paidAndRefused() {
    return Journeys.of(PAID, REFUSED, DELETED);
  }

  @Provide
  Arbitrary<List<Step>> alsoDeleted() {
    return Journeys.of(PAID, RESERVED, DELETED);
  }

  @Provide
  Arbitrary<List<Step>> alsoUnwanted() {
    return Journeys.of(PAID, RESERVED, UNWANTED, CANCELLED);
  }

  @Provide
  Arbitrary<List<Step>> alsoCancelled() {
    return Journeys.of(PAID, RESERVED, CANCELLED);
  }

  /** Whatever the end is, nobody looks at the order any more. */
  private static void after(List<Step> steps, boolean atOnce, Consumer<Shop> end) {
    var shop = new Shop(atOnce ? Duration.ZERO : Shop.DELAY);
    Journeys.go(steps, shop, "a");
    end.accept(shop);
    assertThat(shop.deadlines()).isZero();
    shop.database.drop();
  }
}
