package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {
  private final Product coffee = Orders.product("coffee", 3);

  @Test
  void holdsWhatAnOrderTakes() {
    Product taken = coffee.take("a", 2).orElseThrow();
    assertThat(taken.available()).isEqualTo(1);
    assertThat(taken.holds()).isEqualTo(Map.of("a", 2));
  }

  @Test
  void countsAnOrderThatTakesTwiceOnce() {
    Product taken = coffee.take("a", 2).orElseThrow();
    assertThat(taken.take("a", 2)).contains(taken);
  }

  @Test
  void doesNotTakeMoreThanThereIs() {
    assertThat(coffee.take("a", 2).orElseThrow().take("b", 2)).isEmpty();
  }

  @Test
  void givesTheLastUnits() {
    assertThat(coffee.take("a", 3).orElseThrow().available()).isZero();
  }

  @Test
  void isAsBeforeWhenAnOrderGivesBack() {
    assertThat(coffee.take("a", 2).orElseThrow().giveBack("a")).isEqualTo(coffee);
  }

  @Test
  void ignoresAnOrderThatGivesBackWhatItDoesNotHold() {
    assertThat(coffee.giveBack("a")).isEqualTo(coffee);
  }

  @Test
  void neverHasLessThanNothing() {
    assertThatThrownBy(() -> new Product("coffee", coffee.description(), -1, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
