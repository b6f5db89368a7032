package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Topics;
import dev.cafezinho.shipping.Delivery.Stage;
import dev.cafezinho.shipping.Shop.Fact;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Messages come in any order and more than once. */
class AnyOrderOfArrivalTest {
  @Property(tries = 100)
  void shipsExactlyOnce(@ForAll("paidAndReserved") List<Fact> facts) {
    var shop = new Shop(Shop.DELAY);
    facts.forEach(fact -> shop.tell(fact, "a"));
    shop.pass(Shop.DELAY);
    shop.pass(Shop.DELAY);
    assertThat(shop.published).hasSize(1);
    assertThat(shop.deliveries.of("a").stage()).isEqualTo(Stage.SHIPPED);
    shop.database.drop();
  }

  @Property(tries = 100)
  void shipsNothingThatIsDeletedBeforeItsTime(@ForAll("alsoDeleted") List<Fact> facts) {
    var shop = new Shop(Shop.DELAY);
    facts.forEach(fact -> shop.tell(fact, "a"));
    shop.pass(Shop.DELAY);
    assertThat(shop.published).isEmpty();
    assertThat(shop.deliveries.of("a").stage()).isEqualTo(Stage.DELETED);
    shop.database.drop();
  }

  @Property(tries = 100)
  void eitherShipsOrIsDeletedWhenTheTimeIsNow(@ForAll("alsoDeleted") List<Fact> facts) {
    var shop = new Shop(Duration.ZERO);
    facts.forEach(fact -> shop.tell(fact, "a"));
    boolean shipped = shop.deliveries.of("a").stage() == Stage.SHIPPED;
    assertThat(shop.published).hasSize(shipped ? 1 : 0);
    shop.database.drop();
  }

  /** One of the two is told, never both, whatever comes when; and it is told once. */
  @Property(tries = 100)
  void tellsEitherThatItLeftOrThatItStays(@ForAll("alsoUnwanted") List<Fact> facts) {
    var shop = new Shop(Duration.ZERO);
    facts.forEach(fact -> shop.tell(fact, "a"));
    assertThat(shop.published).hasSize(1);
    boolean shipped = shop.deliveries.of("a").stage() == Stage.SHIPPED;
    assertThat(shop.published.getFirst().topic())
        .isEqualTo(shipped ? Topics.PEDIDOS_ENVIADOS : Topics.ENTREGAS_CANCELADAS);
    shop.database.drop();
  }

  @Provide
  Arbitrary<List<Fact>> alsoUnwanted() {
    return allAndSomeTwice(Fact.PAID, Fact.RESERVED, Fact.UNWANTED);
  }

  @Provide
  Arbitrary<List<Fact>> paidAndReserved() {
    return allAndSomeTwice(Fact.PAID, Fact.RESERVED);
  }

  @Provide
  Arbitrary<List<Fact>> alsoDeleted() {
    return allAndSomeTwice(Fact.PAID, Fact.RESERVED, Fact.DELETED);
  }

  private static Arbitrary<List<Fact>> allAndSomeTwice(Fact... facts) {
    return Arbitraries.of(facts)
        .list()
        .ofMaxSize(4)
        .map(repeats -> Stream.concat(Stream.of(facts), repeats.stream()).toList())
        .flatMap(Arbitraries::shuffle);
  }
}
