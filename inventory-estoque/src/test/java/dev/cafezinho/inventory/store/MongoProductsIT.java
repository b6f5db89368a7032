package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Choice;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.OptionGroup;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Translation;
import dev.cafezinho.testkit.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoProductsIT {
  private static final Line TWO = new Line("coffee", 2);
  private static final Hold HOLD = new Hold("coffee", 2, "x1");
  private static final Return RETURN = new Return("coffee", 2, "x2");

  private final MongoDatabase database = TestStore.newDatabase();
  private final MongoProducts products = new MongoProducts(database, _ -> {});

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void readsWhatItHasWritten() {
    products.addIfAbsent(product("coffee", 10));
    assertThat(products.take("a", TWO, "x1")).contains(HOLD);
    assertThat(products.announceReturn("b", TWO, "x2")).contains(RETURN);
    assertThat(coffee())
        .isEqualTo(
            new Product(
                "coffee",
                product("coffee", 10).description(),
                8,
                Map.of("a", HOLD),
                Map.of("b", RETURN)));
    assertThat(products.marked()).containsExactly(coffee());
  }

  /** Somebody may have changed such a product since: only what it did not know is told. */
  @Test
  void tellsAProductOfTheFirstEditionWhatItDidNotKnow() {
    Product seed = withOptions(product("coffee", 10));
    database
        .getCollection("products")
        .insertOne(
            Document.parse(
                """
                {"_id": "coffee", "name": "coffee", "description": "good", "category": "drinks",
                 "price": {"amount": {"$numberLong": "900"}, "currency": "BRL"},
                 "image": "/products/x.svg", "available": 4, "version": 3,
                 "holds": {"a": 2}, "returns": {}, "sold": 1}
                """));
    assertThat(coffee().description().options()).isEmpty();
    assertThat(coffee().description().drink()).isFalse();

    products.addAbsent(List.of(seed));

    assertThat(coffee().available()).isEqualTo(4);
    assertThat(coffee().holds()).containsOnlyKeys("a");
    assertThat(coffee().description().price()).isEqualTo(Money.brl(900));
    assertThat(coffee().description().drink()).isTrue();
    assertThat(coffee().description().options()).isEqualTo(seed.description().options());
    assertThat(coffee().description().translations()).isEqualTo(seed.description().translations());
  }

  @Test
  void leavesAloneWhatIsThereWithAllOfIt() {
    products.addIfAbsent(product("coffee", 10));

    products.addAbsent(List.of(withOptions(product("coffee", 99))));

    assertThat(coffee()).isEqualTo(product("coffee", 10));
  }

  @Test
  void offersInTheOrderOfTheMenu() {
    products.addAbsent(
        List.of(at(1, product("a", 1)), at(0, product("z", 1)), at(1, product("b", 1))));

    assertThat(products.offers()).extracting(Offer::sku).containsExactly("z", "a", "b");
  }

  private static Product withOptions(Product product) {
    var large =
        new Choice(
            "grande",
            "Grande",
            Money.brl(-300),
            true,
            true,
            Map.of("en", new Translation("Large", null, null)));
    var size = new OptionGroup("size", "Tamanho", 1, 1, List.of(large), Map.of());
    var known = product.description();
    return new Product(
        product.sku(),
        new Description(
            known.name(),
            known.description(),
            known.category(),
            known.price(),
            known.image(),
            true,
            List.of(size),
            Map.of("en", new Translation("Coffee", "Good", "Drinks")),
            7),
        product.available());
  }

  private static Product at(int position, Product product) {
    var known = product.description();
    return new Product(
        product.sku(),
        new Description(
            known.name(),
            known.description(),
            known.category(),
            known.price(),
            known.image(),
            known.drink(),
            known.options(),
            known.translations(),
            position),
        product.available());
  }

  @Test
  void takesOnceForAnOrderWhoeverTriesAgain() {
    products.addIfAbsent(product("coffee", 2));
    assertThat(products.take("a", TWO, "x1")).contains(HOLD);
    assertThat(products.take("a", TWO, "x9")).contains(HOLD);
    assertThat(coffee().available()).isZero();
  }

  @Test
  void takesNoMoreThanThereIs() {
    products.addIfAbsent(product("coffee", 3));
    products.take("a", TWO, "x1");
    assertThat(products.take("b", TWO, "x2")).isEmpty();
    assertThat(products.take("b", new Line("coffee", 1), "x2")).isPresent();
  }

  @Test
  void givesBackOnceAndOnlyWhatIsThere() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", TWO, "x1");
    products.giveBack("a", new Hold("coffee", 2, "x9"));
    products.giveBack("b", HOLD);
    assertThat(coffee().available()).isEqualTo(8);
    products.giveBack("a", HOLD);
    products.giveBack("a", HOLD);
    products.forget("a", HOLD);
    assertThat(coffee()).isEqualTo(product("coffee", 10));
  }

  @Test
  void forgetsOnlyWhatIsThere() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", TWO, "x1");
    products.forget("a", new Hold("coffee", 2, "x9"));
    assertThat(coffee().holds()).hasSize(1);
    products.forget("a", HOLD);
    products.giveBack("a", HOLD);
    assertThat(coffee()).isEqualTo(product("coffee", 8));
  }

  @Test
  void makesAReturnAvailableOnce() {
    products.addIfAbsent(product("coffee", 10));
    products.announceReturn("a", TWO, "x2");
    assertThat(products.announceReturn("a", TWO, "x9")).contains(RETURN);
    assertThat(coffee().available()).isEqualTo(10);
    products.giveBack("a", RETURN);
    products.giveBack("a", RETURN);
    assertThat(coffee()).isEqualTo(product("coffee", 12));
  }

  @Test
  void forgetsHoldsWithTheNextOneThatIsTaken() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", TWO, "x1");
    products.forgetLater("a", HOLD);
    assertThat(coffee().holds()).containsOnlyKeys("a");
    products.take("b", TWO, "x2");
    assertThat(coffee().holds()).containsOnlyKeys("b");
    assertThat(coffee().available()).isEqualTo(6);
  }

  @Test
  void forgetsLaterWhatWasNotForgottenBecauseTheProductIsShort() {
    products.addIfAbsent(product("coffee", 3));
    products.take("a", TWO, "x1");
    products.forgetLater("a", HOLD);
    assertThat(products.take("b", TWO, "x2")).isEmpty();
    products.take("b", new Line("coffee", 1), "x2");
    assertThat(coffee().holds()).containsOnlyKeys("b");
  }

  @Test
  void takesAlsoWhenWhatItWasToForgetIsGone() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", TWO, "x1");
    products.forget("a", HOLD);
    products.forgetLater("a", HOLD);
    assertThat(products.take("b", TWO, "x2")).isPresent();
    assertThat(coffee().available()).isEqualTo(6);
  }

  /** Another attempt's hold of the same order is not sold, and its units would be lost. */
  @Test
  void forgetsNoHoldThatIsNotTheOneItKnows() {
    products.addIfAbsent(product("coffee", 10));
    products.take("a", TWO, "x1");
    products.forget("a", HOLD);
    products.forgetLater("a", HOLD);
    products.take("a", TWO, "x9");
    assertThat(products.take("b", TWO, "x2")).isPresent();
    assertThat(coffee().holds()).containsOnlyKeys("a", "b");

    products.giveBack("a", new Hold("coffee", 2, "x9"));
    products.take("c", TWO, "x3");
    assertThat(coffee().available()).isEqualTo(4);
  }

  @Test
  void readsAndChangesWhatTheFirstEditionStored() {
    products.addIfAbsent(product("coffee", 10));
    var stock =
        new Document("available", 5)
            .append("holds", new Document("a", 2).append("b", 3))
            .append("sold", 4L)
            .append("returns", new Document("c", 1))
            .append("version", 7L);
    database
        .getCollection("products")
        .updateOne(new Document("_id", "coffee"), new Document("$set", stock));
    assertThat(products.take("a", TWO, "x1")).contains(new Hold("coffee", 2, "a"));
    assertThat(products.announceReturn("c", TWO, "x1")).contains(new Return("coffee", 1, "c"));

    products.giveBack("a", new Hold("coffee", 2, "a"));
    products.forgetLater("b", new Hold("coffee", 3, "b"));
    products.forget("c", new Return("coffee", 1, "c"));
    products.take("d", TWO, "x1");
    assertThat(coffee().available()).isEqualTo(5);
    assertThat(coffee().holds()).containsOnlyKeys("d");
    assertThat(coffee().returns()).isEmpty();
  }

  @Test
  void readsWhatWasStoredWithoutMarks() {
    products.addIfAbsent(product("coffee", 10));
    var marks = new Document("holds", "").append("returns", "");
    database
        .getCollection("products")
        .updateOne(new Document("_id", "coffee"), new Document("$unset", marks));
    assertThat(products.marked()).isEmpty();
    products.take("a", TWO, "x1");
    assertThat(coffee().holds()).containsOnlyKeys("a");
  }

  /** The broker is open to others than Principal. */
  @Test
  void keepsAnyOrderByItsId() {
    products.addIfAbsent(product("coffee", 10));
    List<String> orders = List.of("a.b", "$a", "a%2Eb", "7", "á b");
    for (String order : orders) {
      assertThat(products.take(order, new Line("coffee", 1), "x1")).isPresent();
    }
    assertThat(coffee().holds().keySet()).containsExactlyInAnyOrderElementsOf(orders);
    for (String order : orders) {
      products.giveBack(order, new Hold("coffee", 1, "x1"));
    }
    assertThat(coffee()).isEqualTo(product("coffee", 10));
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
    products.take("a", TWO, "x1");
    products.addIfAbsent(product("coffee", 10));
    assertThat(coffee().available()).isEqualTo(8);
  }

  @Test
  void addsOnlyTheProductsOfACatalogueThatItDoesNotKnow() {
    products.addAbsent(List.of(product("coffee", 10)));
    products.take("a", TWO, "x1");
    products.addAbsent(List.of(product("coffee", 10), product("bread", 1)));
    assertThat(coffee().available()).isEqualTo(8);
    assertThat(products.offers()).extracting(Offer::sku).containsExactly("bread", "coffee");
  }

  @Test
  void takesNothingOfWhatItDoesNotKnow() {
    assertThat(products.take("a", new Line("tea", 1), "x1")).isEmpty();
    assertThat(products.announceReturn("a", new Line("tea", 1), "x1")).isEmpty();
    products.giveBack("a", new Hold("tea", 1, "x1"));
    products.forget("a", new Hold("tea", 1, "x1"));
    assertThat(products.offer("tea")).isEmpty();
  }

  @Test
  void sellsTheLastTenUnitsToTenOfTwoHundredAtOnce() throws Exception {
    products.addIfAbsent(product("coffee", 10));
    MongoProducts elsewhere = new MongoProducts(database, _ -> {});
    List<Callable<Optional<Hold>>> orders =
        IntStream.range(0, 200)
            .<Callable<Optional<Hold>>>mapToObj(
                i ->
                    () ->
                        (i % 2 == 0 ? products : elsewhere)
                            .take("o" + i, new Line("coffee", 1), "x" + i))
            .toList();
    int sold = 0;
    try (var threads = Executors.newFixedThreadPool(200)) {
      for (Future<Optional<Hold>> taken : threads.invokeAll(orders)) {
        sold += taken.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(sold).isEqualTo(10);
    assertThat(coffee().available()).isZero();
    assertThat(coffee().holds()).hasSize(10);
  }

  private Product coffee() {
    return products.find("coffee").orElseThrow();
  }
}
