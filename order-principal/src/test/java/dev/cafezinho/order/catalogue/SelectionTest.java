package dev.cafezinho.order.catalogue;

import static dev.cafezinho.order.catalogue.CatalogueFixtures.MILK;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.SIZE;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.choice;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.product;
import static dev.cafezinho.order.catalogue.CatalogueFixtures.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Product CAPPUCCINO = product("cappuccino", 1400, 5L, List.of(SIZE, MILK));

  @Test
  void addsUpWhatWasChosen() {
    assertThat(line(CAPPUCCINO, "leite-de-aveia", "grande"))
        .isEqualTo(
            new OrderLine(
                "l1",
                "cappuccino",
                "cappuccino",
                List.of(
                    new ChosenOption("grande", "Grande", Money.brl(300), Map.of("en", "Large")),
                    new ChosenOption(
                        "leite-de-aveia",
                        "Leite de aveia",
                        Money.brl(250),
                        Map.of("en", "Oat milk"))),
                "hot",
                2,
                Money.brl(1950),
                Map.of("en", "cappuccino in English")));
    assertThat(line(CAPPUCCINO, "pequeno").unitPrice()).isEqualTo(Money.brl(1200));
  }

  @Test
  void costsNothingAtLeast() {
    assertThat(line(product("sample", 100, 5L, List.of(SIZE)), "pequeno").unitPrice())
        .isEqualTo(Money.brl(0));
  }

  @Test
  void refusesTooFewAndTooMany() {
    assertThat(Selection.of(CAPPUCCINO, List.of())).isEqualTo(new Selection.TooFew(SIZE));
    assertThat(Selection.of(CAPPUCCINO, List.of("leite-de-aveia")))
        .isEqualTo(new Selection.TooFew(SIZE));
    assertThat(Selection.of(CAPPUCCINO, List.of("grande", "medio")))
        .isEqualTo(new Selection.TooMany(SIZE));
    assertThat(Selection.of(CAPPUCCINO, List.of("grande", "leite-de-aveia", "leite-desnatado")))
        .isEqualTo(new Selection.TooMany(MILK));
  }

  @Test
  void refusesWhatTheProductDoesNotHave() {
    assertThat(Selection.of(CAPPUCCINO, List.of("grande", "gigante")))
        .isEqualTo(new Selection.UnknownOption("gigante"));
    assertThat(Selection.of(product("tea", 500, 5L), List.of("grande")))
        .isEqualTo(new Selection.UnknownOption("grande"));
  }

  @Test
  void refusesWhatIsSoldOut() {
    Choice large = soldOut(choice("grande", "Grande", 300, "Large"));
    OptionGroup size = new OptionGroup("size", "Tamanho", 1, 1, List.of(large), Map.of());

    assertThat(Selection.of(product("tea", 500, 5L, List.of(size)), List.of("grande")))
        .isEqualTo(new Selection.SoldOut(size, large));
  }

  private static OrderLine line(Product product, String... options) {
    return ((Selection.Chosen) Selection.of(product, List.of(options))).line("l1", "hot", 2);
  }
}
