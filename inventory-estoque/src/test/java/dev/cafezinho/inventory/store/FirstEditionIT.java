package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Reservation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the first edition stored, also in the middle of its work: marks named after the order, with
 * the quantity alone. Order {@code a} has two of bread and three of coffee, of ten each.
 */
class FirstEditionIT {
  private static final Document STARTED =
      event(
          "reservation.started.v1",
          "{'order':{'id':'a','number':7,'shopper':'ana'},"
              + "'lines':[{'sku':'bread','quantity':2},{'sku':'coffee','quantity':3}]}");
  private static final Document CONFIRMED =
      event("reservation.confirmed.v1", "{'at':'2026-03-01T12:00:00Z'}");
  private static final Document REFUSED =
      event("reservation.refused.v1", "{'missing':['coffee'],'at':'2026-03-01T12:00:00Z'}");
  private static final Document SETTLED = event("reservation.settled.v1", "{}");
  private static final Document RELEASED = event("reservation.released.v1", "{}");
  private static final Document GIVEN_BACK =
      event("reservation.given-back.v1", "{'at':'2026-03-01T12:00:00Z'}");

  private final Shop shop = new Shop(product("bread", 10), product("coffee", 10));
  private final Shop.Instance estoque = shop.start(Duration.ZERO);

  @AfterEach
  void drop() {
    shop.close();
  }

  @Test
  void goesOnWithWhatWasStarted() {
    stream(STARTED);
    taken("bread", 2);
    create();
    assertThat(shop.reservation("a")).isInstanceOf(Reservation.Confirmed.class);
    assertSold();
  }

  @Test
  void sellsWhatWasConfirmed() {
    stream(STARTED, CONFIRMED);
    taken("bread", 2);
    taken("coffee", 3);
    create();
    assertSold();
  }

  @Test
  void givesBackWhatWasRefused() {
    stream(STARTED, REFUSED);
    taken("bread", 2);
    create();
    assertAllIsBack();
  }

  @Test
  void releasesWhatWasConfirmed() {
    stream(STARTED, CONFIRMED);
    taken("bread", 2);
    taken("coffee", 3);
    delete("m2");
    assertAllIsBack();
  }

  /** The marks of settled orders were folded away, one product after the other. */
  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,false"})
  void releasesWhatWasSettled(boolean hasBread, boolean hasCoffee) {
    stream(STARTED, CONFIRMED, SETTLED);
    settled("bread", 2, hasBread);
    settled("coffee", 3, hasCoffee);
    delete("m2");
    assertAllIsBack();
  }

  /** It released first, and then gave back one product after the other. */
  @ParameterizedTest
  @CsvSource({"true,true", "false,true", "false,false"})
  void finishesWhatWasReleasedAndNotGivenBack(boolean hasBread, boolean hasCoffee) {
    stream(STARTED, CONFIRMED, RELEASED);
    if (hasBread) {
      taken("bread", 2);
    }
    if (hasCoffee) {
      taken("coffee", 3);
    }
    delete("m2");
    assertAllIsBack();
  }

  /** By products that say so, out of their hold or out of what was sold. */
  @ParameterizedTest
  @CsvSource({
    "returned, returned",
    "returned, sold",
    "returned, held",
    "sold,     sold",
    "held,     held"
  })
  void finishesWhatWasReleasedLateExactlyOnce(String bread, String coffee) {
    releasedLate("bread", 2, bread);
    releasedLate("coffee", 3, coffee);
    stream(STARTED, CONFIRMED, SETTLED, RELEASED);
    delete("m2");
    delete("m2");
    delete("another copy");
    assertAllIsBack();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void finishesWhatWasReleasedLateWhereverItStops(int writes) {
    releasedLate("bread", 2, "sold");
    releasedLate("coffee", 3, "held");
    stream(STARTED, CONFIRMED, SETTLED, RELEASED);
    assertThat(shop.writes.kill(writes, () -> delete("m2"))).isTrue();
    shop.start(Duration.ZERO).reservations().onOrderDeleted(deleted("a"), message("m2"));
    assertAllIsBack();
  }

  @Test
  void forgetsReturnsOfWhatIsGivenBack() {
    stream(STARTED, CONFIRMED, SETTLED, RELEASED, GIVEN_BACK);
    releasedLate("bread", 2, "returned");
    releasedLate("coffee", 3, "returned");
    delete("m2");
    assertAllIsBack();
  }

  private void assertSold() {
    assertEndsWith(8, 7);
  }

  private void assertAllIsBack() {
    assertEndsWith(10, 10);
  }

  private void assertEndsWith(int bread, int coffee) {
    shop.clock.pass(Duration.ofDays(1));
    estoque.sweep().sweep();
    assertThat(shop.stock()).containsExactly(product("bread", bread), product("coffee", coffee));
  }

  private void create() {
    estoque
        .reservations()
        .onOrderCreated(created("a", new Line("bread", 2), new Line("coffee", 3)), message("m1"));
  }

  private void delete(String message) {
    estoque.reservations().onOrderDeleted(deleted("a"), message(message));
  }

  /** With both messages handled that lead there. */
  private void stream(Document... events) {
    List<Document> history = Arrays.asList(events);
    for (int v = 1; v <= history.size(); v++) {
      history.get(v - 1).append("v", (long) v);
    }
    boolean isReleased = history.contains(RELEASED);
    boolean isDecided = history.size() > 1;
    shop.database
        .getCollection("reservations")
        .insertOne(
            new Document("_id", "a")
                .append("version", (long) history.size())
                .append("events", history)
                .append(
                    "handled",
                    isReleased ? List.of("m1", "m2") : isDecided ? List.of("m1") : List.of())
                .append("outbox", List.of()));
  }

  private void taken(String sku, int quantity) {
    stock(sku, 10 - quantity, Map.of("a", quantity), 0, Map.of());
  }

  private void settled(String sku, int quantity, boolean isHeld) {
    stock(
        sku,
        10 - quantity,
        isHeld ? Map.of("a", quantity) : Map.of(),
        isHeld ? 0 : quantity,
        Map.of());
  }

  private void releasedLate(String sku, int quantity, String how) {
    switch (how) {
      case "returned" -> stock(sku, 10, Map.of(), 0, Map.of("a", quantity));
      case "sold" -> settled(sku, quantity, false);
      default -> settled(sku, quantity, true);
    }
  }

  private void stock(
      String sku,
      int available,
      Map<String, Integer> holds,
      long sold,
      Map<String, Integer> returns) {
    var stock =
        new Document("available", available)
            .append("holds", new Document(Map.<String, Object>copyOf(holds)))
            .append("sold", sold)
            .append("returns", new Document(Map.<String, Object>copyOf(returns)))
            .append("version", 3L);
    shop.database
        .getCollection("products")
        .updateOne(new Document("_id", sku), new Document("$set", stock));
  }

  private static Document event(String type, String data) {
    return new Document("id", "e-" + type)
        .append("type", type)
        .append("at", "2026-03-01T12:00:00Z")
        .append("trace", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .append("data", Document.parse(data));
  }
}
