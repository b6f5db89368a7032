package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static dev.cafezinho.inventory.Shop.SETTLE_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.service.Deadlines.Due;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an order's marks on a product, one case at a time. */
class SettlementTest {
  private final Shop shop = new Shop(product("coffee", 10));

  @Test
  void holdsUntilTheReservationIsSettled() {
    create("m1");
    shop.pass(SETTLE_AFTER.minusMillis(1));
    shop.look();
    assertCoffee(6, Map.of("a", 4), 0, Map.of());

    shop.pass(Duration.ofMillis(1));
    shop.look();
    assertCoffee(6, Map.of(), 4, Map.of());
    assertThat(shop.deadlines()).isEmpty();
  }

  @Test
  void takesNothingForASettledOrderThatComesAgain() {
    create("m1");
    shop.settle();
    create("m1");
    create("another copy");
    assertCoffee(6, Map.of(), 4, Map.of());
  }

  @Test
  void takesBackWhatWasSettledAndForgetsItLater() {
    create("m1");
    shop.settle();
    delete("m2");
    assertCoffee(10, Map.of(), 0, Map.of("a", 4));
    shop.settle();
    assertCoffee(10, Map.of(), 0, Map.of());
    assertThat(shop.deadlines()).isEmpty();
  }

  @Test
  void takesBackOnceHoweverLateADeletionIsRepeated() {
    create("m1");
    shop.settle();
    delete("m2");
    delete("m2");
    shop.settle();
    delete("m2");
    delete("another copy");
    shop.settle();
    assertCoffee(10, Map.of(), 0, Map.of());
  }

  @Test
  void settlesNothingThatWasDeletedInTime() {
    create("m1");
    delete("m2");
    shop.settle();
    assertCoffee(10, Map.of(), 0, Map.of());
    assertThat(shop.deadlines()).isEmpty();
  }

  /** Before the stream, the product or the deadline is written. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void goesOnSettlingWhereACrashStoppedIt(int writes) {
    create("m1");
    shop.pass(SETTLE_AFTER);
    dieBefore(writes, shop::look);
    shop.look();
    assertCoffee(6, Map.of(), 4, Map.of());
    assertThat(shop.deadlines()).isEmpty();
  }

  /** Before a stream, a product or a deadline is written. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void goesOnTakingBackWhereACrashStoppedIt(int writes) {
    create("m1");
    shop.settle();
    dieBefore(writes, () -> delete("m2"));
    delete("m2");
    shop.settle();
    delete("m2");
    assertCoffee(10, Map.of(), 0, Map.of());
  }

  @Test
  void takesBackWhatACrashLeftUnsettled() {
    create("m1");
    shop.pass(SETTLE_AFTER);
    dieBefore(1, shop::look);
    delete("m2");
    assertCoffee(10, Map.of(), 0, Map.of("a", 4));
    shop.look();
    assertCoffee(10, Map.of(), 0, Map.of("a", 4));
  }

  @Test
  void keepsTheDeadlineThatADeletionSetsMeanwhile() {
    create("m1");
    shop.pass(SETTLE_AFTER);
    // settled in the stream and the product, and the deadline is about to be cleared
    shop.writes.interrupt(2, () -> delete("m2"));
    shop.look();
    assertThat(shop.deadlines()).hasSize(1);
    shop.settle();
    assertCoffee(10, Map.of(), 0, Map.of());
  }

  @Test
  void looksAgainAtAnOrderThatDiedBeforeItWasConfirmed() {
    // started, taken and with a deadline
    dieBefore(3, () -> create("m1"));
    shop.settle();
    assertCoffee(6, Map.of("a", 4), 0, Map.of());

    create("m1");
    shop.look();
    assertCoffee(6, Map.of("a", 4), 0, Map.of());
    shop.settle();
    assertCoffee(6, Map.of(), 4, Map.of());
  }

  @Test
  void settlesNothingByADeadlineThatWasReadBeforeTheConfirmation() {
    dieBefore(3, () -> create("m1"));
    shop.pass(SETTLE_AFTER);
    List<Due> readBefore = shop.settlements.due();
    create("m1");
    readBefore.forEach(shop.reservations::onDue);
    assertCoffee(6, Map.of("a", 4), 0, Map.of());
    assertThat(shop.deadlines()).hasSize(1);
  }

  @Test
  void forgetsNothingByADeadlineThatWasReadBeforeItWasGivenBack() {
    create("m1");
    shop.pass(SETTLE_AFTER);
    dieBefore(2, shop::look);
    List<Due> readBefore = shop.settlements.due();
    delete("m2");
    readBefore.forEach(shop.reservations::onDue);
    assertCoffee(10, Map.of(), 0, Map.of("a", 4));
    assertThat(shop.deadlines()).hasSize(1);
  }

  @Test
  void settlesAlsoWhatWasConfirmedAfterItsDeadline() {
    // started, taken and with a deadline, which passes before the confirmation
    shop.writes.interrupt(3, shop::settle);
    create("m1");
    assertCoffee(6, Map.of("a", 4), 0, Map.of());
    shop.settle();
    assertCoffee(6, Map.of(), 4, Map.of());
  }

  private void create(String message) {
    shop.reservations.onOrderCreated(created("a", new Line("coffee", 4)), message(message));
  }

  private void delete(String message) {
    shop.reservations.onOrderDeleted(deleted("a"), message(message));
  }

  private void dieBefore(int writes, Runnable work) {
    assertThat(shop.writes.kill(writes, work)).as("killed").isTrue();
  }

  private void assertCoffee(
      int available, Map<String, Integer> holds, long sold, Map<String, Integer> returns) {
    var description = product("coffee", 10).description();
    assertThat(shop.product("coffee"))
        .isEqualTo(new Product("coffee", description, available, holds, sold, returns));
  }
}
