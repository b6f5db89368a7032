package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.NOON;
import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.service.Deadlines;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationsIT {
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private final MongoDatabase database = TestStore.newDatabase();
  private final List<Outgoing> published = new ArrayList<>();
  private final Products products =
      new ProductsInMemory(product("bread", 3), product("coffee", 10));
  private final Settlements settlements =
      new Settlements(new Deadlines(database, "settlements", CLOCK), Duration.ofHours(1), CLOCK);
  private final Reservations reservations = reservations(products);

  @Test
  void holdsAllLinesOfAnOrder() {
    reservations.onOrderCreated(
        created("a", new Line("coffee", 4), new Line("bread", 1)), message("m1"));
    assertThat(available()).containsExactly(2, 6);
    assertThat(topics()).containsExactly(Publication.STOCK_RESERVED.topic());
  }

  @Test
  void addsUpLinesOfTheSameProduct() {
    reservations.onOrderCreated(
        created("a", new Line("coffee", 4), new Line("coffee", 1)), message("m1"));
    assertThat(available()).containsExactly(3, 5);
  }

  @Test
  void holdsNoLineWhenOneIsShort() {
    reservations.onOrderCreated(
        created("a", new Line("bread", 1), new Line("coffee", 11)), message("m1"));
    assertThat(available()).containsExactly(3, 10);
    assertThat(published)
        .singleElement()
        .extracting(Outgoing::data)
        .asString()
        .contains("\"missing\":[\"coffee\"]");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    reservations.onOrderCreated(
        created("a", new Line("tea", 1), new Line("bread", 9)), message("m1"));
    assertThat(published)
        .singleElement()
        .extracting(Outgoing::data)
        .asString()
        .contains("\"missing\":[\"bread\",\"tea\"]");
  }

  @Test
  void givesBackWhatADeletedOrderHeld() {
    reservations.onOrderCreated(created("a", new Line("coffee", 4)), message("m1"));
    reservations.onOrderDeleted(deleted("a"), message("m2"));
    assertThat(available()).containsExactly(3, 10);
    assertThat(topics()).containsExactly(Publication.STOCK_RESERVED.topic());
  }

  @Test
  void holdsNothingForAnOrderThatWasDeletedFirst() {
    reservations.onOrderDeleted(deleted("a"), message("m2"));
    reservations.onOrderCreated(created("a", new Line("coffee", 4)), message("m1"));
    assertThat(available()).containsExactly(3, 10);
    assertThat(published).isEmpty();
  }

  @Test
  void countsWhatIsDeliveredTwiceOnce() {
    for (String repeat : List.of("m1", "m1", "m2")) {
      reservations.onOrderCreated(created("a", new Line("coffee", 4)), message(repeat));
    }
    assertThat(available()).containsExactly(3, 6);
    assertThat(published).hasSize(1);
  }

  @Test
  void goesOnWhereACrashStoppedIt() {
    var dying = new ProductsThatFail(products, 1);
    var order = created("a", new Line("bread", 1), new Line("coffee", 4));
    assertThatThrownBy(() -> reservations(dying).onOrderCreated(order, message("m1")))
        .hasMessage("killed");
    assertThat(available()).containsExactly(2, 10);

    reservations.onOrderCreated(order, message("m1"));
    assertThat(available()).containsExactly(2, 6);
    assertThat(published).hasSize(1);
  }

  @Test
  void givesBackWhatACrashKeptWhenTheMessageComesAgain() {
    var order = created("a", new Line("bread", 1), new Line("coffee", 11));
    var dying = new ProductsThatFail(products, 2);
    assertThatThrownBy(() -> reservations(dying).onOrderCreated(order, message("m1")))
        .hasMessage("killed");
    assertThat(available()).as("refused, and not yet given back").containsExactly(2, 10);

    reservations.onOrderCreated(order, message("m1"));
    assertThat(available()).containsExactly(3, 10);
  }

  @Test
  void givesBackWhatWasTakenWhileTheOrderWasDeletedElsewhere() {
    var overtaken =
        new ProductsInBetween(
            products, () -> reservations.onOrderDeleted(deleted("a"), message("m2")));
    reservations(overtaken)
        .onOrderCreated(created("a", new Line("bread", 1), new Line("coffee", 4)), message("m1"));
    assertThat(available()).containsExactly(3, 10);
    assertThat(published).isEmpty();
  }

  @Test
  void keepsWhatAnotherInstanceConfirmedMeanwhile() {
    var order = created("a", new Line("bread", 1), new Line("coffee", 4));
    var overtaken =
        new ProductsInBetween(products, () -> reservations.onOrderCreated(order, message("m1")));
    reservations(overtaken).onOrderCreated(order, message("m1"));
    assertThat(available()).containsExactly(2, 6);
    assertThat(published).hasSize(1);
  }

  private Reservations reservations(Products products) {
    return new Reservations(database, products, published::addAll, settlements, CLOCK);
  }

  private List<Integer> available() {
    return products.offers().stream().map(Offer::available).toList();
  }

  private List<String> topics() {
    return published.stream().map(Outgoing::topic).toList();
  }

  /** Dies after so many calls. */
  private static final class ProductsThatFail extends ProductsInBetween {
    ProductsThatFail(Products products, int calls) {
      super(
          products,
          calls,
          () -> {
            throw new IllegalStateException("killed");
          });
    }
  }
}
