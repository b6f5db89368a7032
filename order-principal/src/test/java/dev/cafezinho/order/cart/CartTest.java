package dev.cafezinho.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartTest {
  private static final Cart ORDERED = Cart.beginning(7).with(line("tea", 2)).with(line("cake", 1));
  private static final Map<String, Integer> QUANTITIES = Map.of("tea", 2, "cake", 1);

  @Test
  void isEmptyAfterItWasOrdered() {
    Cart left = ORDERED.without(ORDERED.version(), QUANTITIES);

    assertThat(left.lines()).isEmpty();
    assertThat(left.ordered()).isEqualTo(ORDERED.version());
    assertThat(left.version()).isGreaterThan(ORDERED.version());
  }

  @Test
  void keepsWhatCameOrChangedWhileItWasOrdered() {
    Cart meanwhile = ORDERED.with(line("juice", 1)).with(line("cake", 3));

    Cart left = meanwhile.without(ORDERED.version(), QUANTITIES);

    assertThat(left.lines()).containsExactly(line("cake", 3), line("juice", 1));
  }

  @Test
  void losesWhatWasOrderedOnce() {
    Cart left = ORDERED.without(ORDERED.version(), QUANTITIES);
    Cart again = left.with(line("tea", 2));

    assertThat(again.without(ORDERED.version(), QUANTITIES)).isEqualTo(again);
  }

  @Test
  void staysAsItIsWithoutWhatIsNotThere() {
    assertThat(ORDERED.without("juice")).isEqualTo(ORDERED);
  }

  private static Cart.Line line(String sku, int quantity) {
    return new Cart.Line(sku, sku, quantity, Money.brl(500));
  }
}
