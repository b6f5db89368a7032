package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StockTest {
  /** An order wants units, or gives back what it has. */
  record Step(String order, int quantity, boolean take) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void neitherMakesNorLosesUnits(@ForAll("steps") List<Step> steps) {
    Stock stock = new Stock(10, Map.of());
    for (Step step : steps) {
      if (!step.take()) {
        stock = stock.giveBack(step.order());
      } else if (stock.canGive(step.order(), step.quantity())) {
        stock = stock.take(step.order(), step.quantity());
      }

      int held = stock.holds().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(stock.available()).isNotNegative();
      assertThat(stock.available() + held).isEqualTo(10);
    }
  }

  @Test
  void countsAnOrderOnce() {
    Stock stock = new Stock(10, Map.of()).take("a", 3).take("a", 3);

    assertThat(stock.available()).isEqualTo(7);
    assertThat(stock.giveBack("a").giveBack("a")).isEqualTo(new Stock(10, Map.of()));
  }

  @Test
  void neverGivesMoreThanThereIs() {
    Stock stock = new Stock(2, Map.of());

    assertThat(stock.canGive("a", 3)).isFalse();
    assertThatThrownBy(() -> stock.take("a", 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
