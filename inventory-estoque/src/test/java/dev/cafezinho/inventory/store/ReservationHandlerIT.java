package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservation;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One case at a time; what an order of two lines writes: bread, coffee, its stream. */
class ReservationHandlerIT {
  private static final OrderCreated ORDER =
      created("a", new Line("bread", 1), new Line("coffee", 4));

  private final Shop shop = new Shop(product("bread", 3), product("coffee", 10));
  private final Shop.Instance estoque = shop.start();
  private final Shop.Instance elsewhere = shop.start();

  @AfterEach
  void drop() {
    shop.close();
  }

  @Test
  void takesAllLinesOfAnOrder() {
    create(estoque);
    assertThat(available()).containsExactly(2, 6);
    assertThat(shop.published("a")).containsExactly("stock.reserved.v1");
  }

  @Test
  void addsUpLinesOfTheSameProduct() {
    estoque
        .reservations()
        .onOrderCreated(created("a", new Line("coffee", 4), new Line("coffee", 1)), message("m1"));
    assertThat(available()).containsExactly(3, 5);
  }

  @Test
  void takesNoLineWhenOneIsShort() {
    estoque
        .reservations()
        .onOrderCreated(created("a", new Line("bread", 1), new Line("coffee", 11)), message("m1"));
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.stock()).noneMatch(Product::hasMarks);
    assertThat(missing()).isEqualTo("[\"coffee\"]");
  }

  @Test
  void namesAllThatIsShortOrUnknown() {
    estoque
        .reservations()
        .onOrderCreated(
            created("a", new Line("tea", 1), new Line("bread", 9), new Line("coffee", 1)),
            message("m1"));
    assertThat(missing()).isEqualTo("[\"bread\",\"tea\"]");
  }

  @Test
  void givesBackWhatADeletedOrderHasBought() {
    create(estoque);
    delete(estoque);
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.published("a")).containsExactly("stock.reserved.v1");
  }

  @Test
  void takesNothingForAnOrderThatWasDeletedFirst() {
    delete(estoque);
    shop.writes.interrupt(0, () -> assertThat(true).as("a write").isFalse());
    create(estoque);
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.published("a")).isEmpty();
  }

  @Test
  void countsOnceWhatIsDeliveredTwice() {
    for (String repeat : List.of("m1", "m1", "m2")) {
      estoque.reservations().onOrderCreated(ORDER, message(repeat));
    }
    assertThat(available()).containsExactly(2, 6);
    for (String repeat : List.of("m3", "m3", "m4")) {
      elsewhere.reservations().onOrderDeleted(deleted("a"), message(repeat));
    }
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.published("a")).hasSize(1);
  }

  /** Before the bread, the coffee or the stream is written. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void usesWhatACrashHasTaken(int writes) {
    dieBefore(writes, () -> create(estoque));
    int taken = shop.stock().stream().mapToInt(product -> product.holds().size()).sum();
    assertThat(taken).isEqualTo(writes);

    create(elsewhere);
    assertThat(available()).containsExactly(2, 6);
    assertThat(shop.published("a")).hasSize(1);
  }

  @Test
  void refusesNothingThatItsOwnCrashHolds() {
    var last = created("a", new Line("coffee", 10));
    dieBefore(1, () -> estoque.reservations().onOrderCreated(last, message("m1")));
    assertThat(available()).containsExactly(3, 0);

    elsewhere.reservations().onOrderCreated(last, message("m1"));
    assertThat(shop.reservation("a")).isInstanceOf(Reservation.Confirmed.class);
  }

  /** Once the refusal is written: before the bread is given back. */
  @Test
  void givesBackWhatACrashKeptWhenTheMessageComesAgain() {
    var tooMuch = created("a", new Line("bread", 1), new Line("coffee", 11));
    dieBefore(3, () -> estoque.reservations().onOrderCreated(tooMuch, message("m1")));
    assertThat(available()).as("refused, and not yet given back").containsExactly(2, 10);

    elsewhere.reservations().onOrderCreated(tooMuch, message("m1"));
    assertThat(available()).containsExactly(3, 10);
  }

  /** Before each return, the stream, and each giving back. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void goesOnGivingBackWhereACrashStoppedIt(int writes) {
    create(estoque);
    dieBefore(writes, () -> delete(estoque));
    delete(elsewhere);
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.stock()).allMatch(product -> product.returns().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void givesBackWhatItTookWhileTheOrderWasDeletedElsewhere(int writes) {
    shop.writes.interrupt(writes, () -> delete(elsewhere));
    create(estoque);
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.stock()).noneMatch(Product::hasMarks);
    assertThat(shop.published("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void keepsWhatAnotherInstanceConfirmedMeanwhile(int writes) {
    shop.writes.interrupt(writes, () -> create(elsewhere));
    create(estoque);
    assertThat(available()).containsExactly(2, 6);
    assertThat(shop.published("a")).hasSize(1);
  }

  /** It loads the stream, and sleeps until all is over and nothing of it left but the stream. */
  @Test
  void givesBackWhatItTakesLongAfterTheOrderWasBought() {
    shop.writes.interrupt(
        0,
        () -> {
          create(elsewhere);
          shop.clock.pass(Shop.SWEEP_AGE.multipliedBy(2));
          elsewhere.sweep().sweep();
          assertThat(shop.stock()).noneMatch(Product::hasMarks);
        });
    create(estoque);
    assertThat(available()).containsExactly(2, 6);
    assertThat(shop.stock()).noneMatch(Product::hasMarks);
  }

  /**
   * The next sale removes the hold of what was bought, and must not remove another in its place.
   */
  @Test
  void losesNothingThatSomebodyHasTakenTooLate() {
    shop.writes.interrupt(
        0,
        () -> {
          create(estoque);
          shop.clock.pass(Shop.SWEEP_AGE.multipliedBy(2));
          elsewhere.sweep().sweep();
          shop.writes.interrupt(1, () -> createAnother(estoque));
        });
    create(elsewhere);
    assertThat(available()).containsExactly(2, 5);
  }

  /** The same for one that has decided to give back, and announces it when it is given back. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void givesBackNothingThatWasGivenBackMeanwhile(int writes) {
    create(estoque);
    shop.writes.interrupt(
        writes,
        () -> {
          delete(elsewhere);
          shop.clock.pass(Shop.SWEEP_AGE.multipliedBy(2));
          elsewhere.sweep().sweep();
        });
    delete(estoque);
    assertThat(available()).containsExactly(3, 10);
    assertThat(shop.stock()).noneMatch(Product::hasMarks);
  }

  private void create(Shop.Instance instance) {
    instance.reservations().onOrderCreated(ORDER, message("m1"));
  }

  private static void createAnother(Shop.Instance instance) {
    instance.reservations().onOrderCreated(created("b", new Line("coffee", 1)), message("m3"));
  }

  private void delete(Shop.Instance instance) {
    instance.reservations().onOrderDeleted(deleted("a"), message("m2"));
  }

  private void dieBefore(int writes, Runnable work) {
    assertThat(shop.writes.kill(writes, work)).as("killed").isTrue();
  }

  private List<Integer> available() {
    return shop.stock().stream().map(Product::available).toList();
  }

  private String missing() {
    var stream = shop.database.getCollection("reservations").find(new Document("_id", "a")).first();
    String data =
        requireNonNull(stream).getList("outbox", Document.class).getFirst().getString("data");
    return data.replaceAll(".*\"missing\":(\\[[^]]*]).*", "$1");
  }
}
