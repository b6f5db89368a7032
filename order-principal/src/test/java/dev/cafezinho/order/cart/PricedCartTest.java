package dev.cafezinho.order.cart;

import static dev.cafezinho.order.catalogue.CatalogueFixtures.MILK;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.SIZE;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.choice;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.product;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.cart.PricedLine.Problem;
import dev.cafezinho.order.catalogue.OptionGroup;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.catalogue.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricedCartTest {
  private static final Product MOCHA = product("mocha", 1500, 5L, List.of(SIZE, MILK));

  @Test
  void sumsAllLinesOfAProductBeforeItSaysWhatIsLeft() {
    Cart cart = cart(line("1", "hot", 3, "grande"), line("2", null, 3, "medio"));

    assertThat(problems(cart, MOCHA)).containsExactly(Problem.ONLY_N_LEFT, Problem.ONLY_N_LEFT);
    assertThat(PricedCart.of(cart, List.of(MOCHA)).lines())
        .extracting(PricedLine::available)
        .containsExactly(5L, 5L);
    assertThat(problems(cart, stocked(6L))).containsExactly(null, null);
    assertThat(problems(cart, stocked(0L))).containsExactly(Problem.SOLD_OUT, Problem.SOLD_OUT);
  }

  @Test
  void neverSellsOutWhatHasNoStock() {
    assertThat(problems(cart(line("1", null, 99, "grande")), stocked(null)))
        .containsExactly((Problem) null);
  }

  @Test
  void knowsWhatIsNotSoldAnyMore() {
    Cart cart = cart(line("1", null, 1, "grande"));
    OptionGroup two = new OptionGroup("cup", "Copo", 1, 1, SIZE.choices(), Map.of());

    assertThat(PricedCart.of(cart, List.of()).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.problem()).isEqualTo(Problem.NOT_SOLD);
              assertThat(line.line().unitPrice()).isEqualTo(Money.brl(1800));
            });
    assertThat(problems(cart, product("mocha", 1500, 5L))).containsExactly(Problem.NOT_SOLD);
    assertThat(problems(cart, product("mocha", 1500, 5L, List.of(MILK, two))))
        .as("found in another group")
        .containsExactly((Problem) null);
    assertThat(problems(cart(line("1", null, 1)), MOCHA))
        .as("nothing chosen of what has to be")
        .containsExactly(Problem.NOT_SOLD);
  }

  @Test
  void knowsWhichChoiceIsSoldOut() {
    OptionGroup size =
        new OptionGroup(
            "size",
            "Tamanho",
            1,
            1,
            List.of(soldOut(choice("grande", "Grande", 300, "Large"))),
            Map.of());

    assertThat(
            problems(cart(line("1", null, 1, "grande")), product("mocha", 1500, 5L, List.of(size))))
        .containsExactly(Problem.SOLD_OUT);
  }

  @Test
  void costsWhatItCostsNowAndSaysThatItWasSomethingElse() {
    PricedCart priced =
        PricedCart.of(
            cart(line("1", null, 2, "grande")),
            List.of(product("mocha", 1600, 5L, List.of(SIZE, MILK))));

    assertThat(priced.total()).isEqualTo(Money.brl(3800));
    assertThat(priced.hindered()).isEmpty();
    assertThat(priced.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.problem()).isEqualTo(Problem.PRICE_CHANGED);
              assertThat(line.formerUnitPrice()).isEqualTo(Money.brl(1800));
            });
  }

  @Test
  void isEmptyAndFreeToBeginWith() {
    assertThat(PricedCart.of(Cart.NONE, List.of(MOCHA)).total()).isEqualTo(Money.brl(0));
  }

  /** What is asked of a product, by whichever of its lines. */
  record Wish(long price, int cheaper, int quantity, String note, boolean large) {}

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5_000),
            Arbitraries.integers().between(-9_000, 9_000),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of("", "hot", "cold"),
            Arbitraries.of(true, false))
        .as(Wish::new)
        .list()
        .ofMaxSize(8);
  }

  /** Whatever is put in, in whatever order: nothing gets lost, and nothing is counted twice. */
  @Property
  void addsUpWhateverIsPutIn(@ForAll("wishes") List<Wish> wishes) {
    Cart cart = Cart.beginning(1);
    List<Product> products = new ArrayList<>();
    long units = 0;
    for (Wish wish : wishes) {
      products.clear();
      products.add(changing(wish, 20L));
      List<String> options = wish.large() ? List.of("grande") : List.of("pequeno");
      String note = wish.note().isEmpty() ? null : wish.note();
      if (Selection.of(products.getFirst(), options) instanceof Selection.Chosen chosen) {
        cart = cart.adding(chosen.line("l" + cart.version(), note, wish.quantity()));
        units += wish.quantity();
      }
    }
    PricedCart priced = PricedCart.of(cart, products);

    assertThat(cart.lines()).extracting(OrderLine::id).doesNotHaveDuplicates();
    assertThat(cart.lines().stream().mapToLong(OrderLine::quantity).sum()).isEqualTo(units);
    assertThat(priced.lines())
        .allSatisfy(line -> assertThat(line.line().unitPrice().amount()).isGreaterThanOrEqualTo(0));
    assertThat(priced.total().amount())
        .isEqualTo(
            priced.lines().stream()
                .mapToLong(line -> line.line().unitPrice().amount() * line.line().quantity())
                .sum());
    assertThat(priced.hindered().isEmpty()).isEqualTo(units <= 20);
  }

  private static Product changing(Wish wish, long available) {
    OptionGroup size =
        new OptionGroup(
            "size",
            "Tamanho",
            1,
            1,
            List.of(
                choice("pequeno", "Pequeno", wish.cheaper(), "Small"),
                choice("grande", "Grande", -wish.cheaper(), "Large")),
            Map.of());
    return product("mocha", wish.price(), available, List.of(size));
  }

  private static Product stocked(@Nullable Long available) {
    return product("mocha", 1500, available, List.of(SIZE, MILK));
  }

  private static List<@Nullable Problem> problems(Cart cart, Product product) {
    List<@Nullable Problem> problems = new ArrayList<>();
    PricedCart.of(cart, List.of(product)).lines().forEach(line -> problems.add(line.problem()));
    return problems;
  }

  private static Cart cart(OrderLine... lines) {
    Cart cart = Cart.beginning(1);
    for (OrderLine line : lines) {
      cart = cart.adding(line);
    }
    return cart;
  }

  /** As it was when it cost 15.00. */
  private static OrderLine line(String id, @Nullable String note, int quantity, String... options) {
    return Selection.of(MOCHA, List.of(options)) instanceof Selection.Chosen chosen
        ? chosen.line(id, note, quantity)
        : new OrderLine(id, "mocha", "mocha", List.of(), note, quantity, Money.brl(1500), Map.of());
  }
}
