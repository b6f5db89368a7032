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
    assertThatThrownBy(() -> new Product("coffee", coffee.description(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsWhatIsSettledAsSold() {
    Product settled = coffee.take("a", 2).orElseThrow().settle("a");
    assertThat(settled.available()).isEqualTo(1);
    assertThat(settled.holds()).isEmpty();
    assertThat(settled.sold()).isEqualTo(2);
    assertThat(settled.settle("a")).isEqualTo(settled);
  }

  @Test
  void takesBackWhatIsSold() {
    Product returned = coffee.take("a", 2).orElseThrow().settle("a").giveBackLate("a", 2);
    assertThat(returned.available()).isEqualTo(3);
    assertThat(returned.sold()).isZero();
    assertThat(returned.giveBackLate("a", 2)).isEqualTo(returned);
    assertThat(returned.settle("a")).isEqualTo(returned);
  }

  @Test
  void takesBackWhatIsToBeSettledAndWillNotBe() {
    Product returned = coffee.take("a", 2).orElseThrow().giveBackLate("a", 2);
    assertThat(returned.available()).isEqualTo(3);
    assertThat(returned.holds()).isEmpty();
    assertThat(returned.settle("a")).isEqualTo(returned);
    assertThat(returned.giveBackLate("a", 2)).isEqualTo(returned);
  }

  @Test
  void isAsBeforeWhenAReturnIsForgotten() {
    Product returned = coffee.take("a", 2).orElseThrow().giveBackLate("a", 2);
    assertThat(returned.forgetReturn("a")).isEqualTo(coffee);
    assertThat(returned.forgetReturn("b")).isEqualTo(returned);
  }

  @Test
  void neverHasSoldLessThanNothing() {
    assertThatThrownBy(() -> coffee.giveBackLate("a", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
