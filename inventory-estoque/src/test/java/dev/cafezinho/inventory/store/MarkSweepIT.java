package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.MarkSweep;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of marks when no message comes any more. */
class MarkSweepIT {
  private final Shop shop = new Shop(product("coffee", 10));
  private final Shop.Instance killed = shop.start();
  private final Shop.Instance left = shop.start();

  @AfterEach
  void drop() {
    shop.close();
  }

  @Test
  void removesTheHoldOfASaleThatNoOtherFollows() {
    create(killed, "a", 4);
    assertThat(coffee().holds()).hasSize(1);
    sweepLater();
    assertThat(coffee().hasMarks()).isFalse();
    assertThat(coffee().available()).isEqualTo(6);
  }

  /** It took long after the order was bought, and died before it saw that. */
  @Test
  void givesBackWhatAKilledInstanceTookTooLate() {
    Runnable meanwhile =
        () -> {
          create(left, "a", 4);
          sweepLater();
          shop.writes.dieBefore(1);
        };
    boolean died =
        shop.writes.kill(
            () -> {
              shop.writes.interrupt(0, meanwhile);
              create(killed, "a", 4);
            });
    assertThat(died).isTrue();
    assertThat(coffee().available()).isEqualTo(2);
    sweepLater();
    assertThat(coffee().hasMarks()).isFalse();
    assertThat(coffee().available()).isEqualTo(6);
  }

  @Test
  void finishesGivingBack() {
    create(killed, "a", 4);
    assertThat(shop.writes.kill(2, () -> delete(killed, "a"))).isTrue();
    assertThat(coffee().available()).as("released, and not yet given back").isEqualTo(6);
    sweepLater();
    assertThat(coffee().hasMarks()).isFalse();
    assertThat(coffee().available()).isEqualTo(10);
  }

  @Test
  void leavesAloneWhatIsNotDecided() {
    assertThat(shop.writes.kill(1, () -> create(killed, "a", 4))).isTrue();
    sweepLater();
    assertThat(coffee().holds()).containsOnlyKeys("a");
    create(left, "a", 4);
    assertThat(coffee().available()).isEqualTo(6);
  }

  @Test
  void leavesAloneAReturnOfAnOrderThatIsNotReleased() {
    create(killed, "a", 4);
    assertThat(shop.writes.kill(1, () -> delete(killed, "a"))).isTrue();
    sweepLater();
    assertThat(coffee().returns()).containsOnlyKeys("a");
    delete(left, "a");
    assertThat(coffee().available()).isEqualTo(10);
  }

  @Test
  void looksAtNothingYoung() {
    create(killed, "a", 4);
    shop.clock.pass(Shop.SWEEP_AGE);
    left.sweep().sweep();
    assertThat(coffee().holds()).containsOnlyKeys("a");
  }

  @Test
  void goesOnAfterAStreamThatItCannotRead() {
    create(killed, "a", 4);
    create(left, "b", 1);
    var newer = new Document("events.0.type", "reservation.wrapped.v1");
    shop.database
        .getCollection("reservations")
        .updateOne(new Document("_id", "a"), new Document("$set", newer));
    shop.clock.pass(Shop.SWEEP_AGE.plus(Duration.ofMillis(1)));
    unchecked().sweep().sweep();
    assertThat(coffee().holds()).containsOnlyKeys("a");
  }

  /** The shop cannot check what it cannot read. */
  private Shop.Instance unchecked() {
    var products = new MongoProducts(shop.database, _ -> {});
    var reservations =
        StoreConfiguration.reservationsIn(shop.database, products, _ -> {}, shop.clock);
    return new Shop.Instance(
        reservations, new MarkSweep(products, reservations, Shop.SWEEP_AGE, shop.clock));
  }

  private void sweepLater() {
    shop.clock.pass(Shop.SWEEP_AGE.plus(Duration.ofMillis(1)));
    left.sweep().sweep();
  }

  private Product coffee() {
    return shop.product("coffee");
  }

  private static void create(Shop.Instance instance, String order, int quantity) {
    instance
        .reservations()
        .onOrderCreated(created(order, new Line("coffee", quantity)), message(order + "-created"));
  }

  private static void delete(Shop.Instance instance, String order) {
    instance.reservations().onOrderDeleted(deleted(order), message(order + "-deleted"));
  }
}
