package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.NOON;
import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Messages come in any order and more than once, also from orders that compete. */
class AnyOrderOfArrivalTest {
  private static final int STOCK = 4;

  /** One message: an order's creation or its deletion. */
  record Arrival(String order, boolean deletion) {}

  @Property(tries = 150)
  void conservesStock(@ForAll("arrivals") List<Arrival> arrivals) {
    ProductsInMemory products = arrive(arrivals);
    for (Product product : products.all()) {
      int held = product.holds().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(product.available() + held).isEqualTo(STOCK);
    }
  }

  @Property(tries = 150)
  void holdsAllLinesOfAnOrderOrNone(@ForAll("arrivals") List<Arrival> arrivals) {
    List<Product> products = arrive(arrivals).all();
    assertThat(products.getFirst().holds().keySet()).isEqualTo(products.getLast().holds().keySet());
  }

  @Property(tries = 150)
  void endsTheSameInAnyOrder(@ForAll("deletedInTheEnd") List<Arrival> arrivals) {
    ProductsInMemory products = arrive(arrivals);
    assertThat(products.all()).allSatisfy(product -> assertThat(product.holds()).isEmpty());
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Arbitraries.of("a", "b", "c")
        .flatMap(order -> Arbitraries.of(true, false).map(gone -> new Arrival(order, gone)))
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Arrival>> deletedInTheEnd() {
    var everyMessage =
        Stream.of("a", "b", "c")
            .flatMap(order -> Stream.of(new Arrival(order, false), new Arrival(order, true)))
            .toList();
    return Arbitraries.integers()
        .between(0, everyMessage.size() - 1)
        .list()
        .ofMaxSize(4)
        .map(repeated -> repeated.stream().map(everyMessage::get))
        .map(repeats -> Stream.concat(everyMessage.stream(), repeats).toList())
        .flatMap(Arbitraries::shuffle);
  }

  private static ProductsInMemory arrive(List<Arrival> arrivals) {
    MongoDatabase database = TestStore.emptyDatabase();
    var products = new ProductsInMemory(product("bread", STOCK), product("coffee", STOCK));
    var reservations =
        Reservations.in(database, products, _ -> {}, Clock.fixed(NOON, ZoneOffset.UTC));
    for (Arrival arrival : arrivals) {
      String order = arrival.order();
      if (arrival.deletion()) {
        reservations.onOrderDeleted(deleted(order), message(order + "-deleted"));
      } else {
        reservations.onOrderCreated(
            created(order, new Line("bread", 1), new Line("coffee", 2)),
            message(order + "-created"));
      }
    }
    database.drop();
    return products;
  }
}
