package dev.cafezinho.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.testkit.TestStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoProductsIT {
  private final MongoDatabase database = TestStore.newDatabase();
  private final MongoProducts products = new MongoProducts(database);

  @Test
  void readsWhatItHasWritten() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a.b$c", new Line("coffee", 2));
    Product coffee = products.find("coffee").orElseThrow();
    assertThat(coffee.description()).isEqualTo(product("coffee", 10).description());
    assertThat(coffee.available()).isEqualTo(8);
    assertThat(coffee.holds()).isEqualTo(Map.of("a.b$c", 2));
  }

  @Test
  void readsWhatIsSoldAndGivenBack() {
    products.addIfAbsent(product("coffee", 10));
    for (String order : List.of("a", "b.c$", "d")) {
      products.take(order, new Line("coffee", 2));
      products.settle(order, "coffee");
    }
    products.giveBackLate("b.c$", new Line("coffee", 2));
    Product coffee = products.find("coffee").orElseThrow();
    assertThat(coffee.available()).isEqualTo(6);
    assertThat(coffee.holds()).isEmpty();
    assertThat(coffee.sold()).isEqualTo(4);
    assertThat(coffee.returns()).isEqualTo(Map.of("b.c$", 2));

    products.forgetReturn("b.c$", "coffee");
    assertThat(products.find("coffee").orElseThrow().returns()).isEmpty();
  }

  @Test
  void readsAndChangesWhatWasStoredBeforeAnythingWasSettled() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", new Line("coffee", 2));
    var since = new Document("sold", "").append("returns", "");
    database
        .getCollection("products")
        .updateOne(new Document("_id", "coffee"), new Document("$unset", since));
    assertThat(products.find("coffee").orElseThrow().sold()).isZero();

    products.settle("a", "coffee");
    assertThat(products.find("coffee").orElseThrow().sold()).isEqualTo(2);
  }

  @Test
  void offersProductsBySku() {
    products.addIfAbsent(product("coffee", 1));
    products.addIfAbsent(product("bread", 1));
    assertThat(products.offers()).extracting(Offer::sku).containsExactly("bread", "coffee");
  }

  @Test
  void keepsTheStockOfAProductItHasAlready() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", new Line("coffee", 2));
    products.addIfAbsent(product("coffee", 10));
    assertThat(products.find("coffee").orElseThrow().available()).isEqualTo(8);
  }

  @Test
  void addsOnlyTheProductsOfACatalogueThatItDoesNotKnow() {
    products.addAbsent(List.of(product("coffee", 10)));
    products.take("a", new Line("coffee", 2));
    products.addAbsent(List.of(product("coffee", 10), product("bread", 1)));
    assertThat(products.find("coffee").orElseThrow().available()).isEqualTo(8);
    assertThat(products.offers()).extracting(Offer::sku).containsExactly("bread", "coffee");
  }

  @Test
  void takesNothingOfWhatItDoesNotKnow() {
    assertThat(products.take("a", new Line("tea", 1))).isFalse();
    products.giveBack("a", "tea");
    products.settle("a", "tea");
    products.giveBackLate("a", new Line("tea", 1));
    products.forgetReturn("a", "tea");
    assertThat(products.offer("tea")).isEmpty();
  }

  @Test
  void sellsTheLastTenUnitsToTenOfTwoHundredAtOnce() throws Exception {
    products.addIfAbsent(product("coffee", 10));
    // a second instance, which shares no lock with the first
    MongoProducts elsewhere = new MongoProducts(database);
    List<Callable<Boolean>> orders =
        IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(
                i -> () -> (i % 2 == 0 ? products : elsewhere).take("o" + i, new Line("coffee", 1)))
            .toList();
    int sold = 0;
    try (var threads = Executors.newFixedThreadPool(200)) {
      for (Future<Boolean> taken : threads.invokeAll(orders)) {
        sold += taken.get() ? 1 : 0;
      }
    }
    assertThat(sold).isEqualTo(10);
    assertThat(products.find("coffee").orElseThrow().available()).isZero();
    assertThat(products.find("coffee").orElseThrow().holds()).hasSize(10);
  }

  private static Product product(String sku, int stock) {
    var shown = new Description(sku, "good", "drinks", Money.brl(500), "/products/x.svg");
    return new Product(sku, shown, stock);
  }
}
