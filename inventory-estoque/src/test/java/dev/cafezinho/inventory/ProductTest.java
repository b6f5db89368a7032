package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.inventory.Mark.Hold;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {
  private final Product coffee = Orders.product("coffee", 3);

  @Test
  void isEnoughForWhatIsAvailable() {
    assertThat(coffee.isEnoughFor("a", 3)).isTrue();
    assertThat(coffee.isEnoughFor("a", 4)).isFalse();
  }

  @Test
  void isEnoughForAnOrderThatHasTakenItsUnits() {
    var hold = new Hold("coffee", 3, "attempt-1");
    var taken = new Product("coffee", coffee.description(), 0, Map.of("a", hold), Map.of());
    assertThat(taken.isEnoughFor("a", 3)).isTrue();
    assertThat(taken.isEnoughFor("b", 1)).isFalse();
    assertThat(taken.marksOf("a")).containsExactly(hold);
    assertThat(taken.marksOf("b")).isEmpty();
  }

  @Test
  void neverHasLessThanNothing() {
    assertThatThrownBy(() -> new Product("coffee", coffee.description(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
