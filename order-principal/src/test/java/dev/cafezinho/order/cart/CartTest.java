package dev.cafezinho.order.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.cart.CannotPut.Why;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CartTest {
  private static final Cart ORDERED = Cart.beginning(7).with(line("tea", 2)).with(line("cake", 1));

  @Test
  void isEmptyAfterItWasOrdered() {
    Cart left = ORDERED.without(ORDERED.version(), ORDERED.lines());

    assertThat(left.lines()).isEmpty();
    assertThat(left.ordered()).isEqualTo(ORDERED.version());
    assertThat(left.version()).isGreaterThan(ORDERED.version());
  }

  @Test
  void keepsWhatCameOrChangedWhileItWasOrdered() {
    Cart meanwhile =
        ORDERED.with(line("juice", 1)).with(line("cake", 3)).adding(line("x", "tea", "hot", 2));

    Cart left = meanwhile.without(ORDERED.version(), ORDERED.lines());

    assertThat(left.lines())
        .containsExactly(line("cake", 3), line("juice", 1), line("x", "tea", "hot", 2));
  }

  @Test
  void losesWhatWasOrderedOnce() {
    Cart left = ORDERED.without(ORDERED.version(), ORDERED.lines());
    Cart again = left.with(line("tea", 2));

    assertThat(again.without(ORDERED.version(), ORDERED.lines())).isEqualTo(again);
  }

  /** A price that changed meanwhile makes it no other line. */
  @Test
  void losesWhatWasOrderedAtAnotherPrice() {
    Cart dearer =
        ORDERED.with(new OrderLine("tea", "tea", 2, Money.brl(900))).with(line("juice", 1));

    assertThat(dearer.without(ORDERED.version(), ORDERED.lines()).lines())
        .containsExactly(line("juice", 1));
  }

  @Test
  void staysAsItIsWithoutWhatIsNotThere() {
    assertThat(ORDERED.without("juice")).isEqualTo(ORDERED);
    assertThat(ORDERED.withoutProduct("juice")).isEqualTo(ORDERED);
    assertThat(ORDERED.with(line("tea", 2))).isEqualTo(ORDERED);
  }

  @Test
  void setsTheQuantityOfTheLineWithoutOptionsAndNote() {
    Cart cart =
        Cart.beginning(1).adding(line("1", "tea", "hot", 1)).with(line("2", "tea", null, 2));

    assertThat(cart.with(line("3", "tea", null, 5)).lines())
        .containsExactly(line("1", "tea", "hot", 1), line("2", "tea", null, 5));
  }

  @Test
  void addsUpTheSameWithTheSameOptionsInAnyOrderAndTheSameNote() {
    Cart cart =
        Cart.beginning(1)
            .adding(line("1", "mocha", "hot", 1, "large", "oat"))
            .adding(line("2", "mocha", "hot", 2, "oat", "large"))
            .adding(line("3", "mocha", "hot", 1, "large"))
            .adding(line("4", "mocha", null, 1, "large", "oat"));

    assertThat(cart.lines()).extracting(OrderLine::id).containsExactly("1", "3", "4");
    assertThat(cart.lines()).extracting(OrderLine::quantity).containsExactly(3, 1, 1);
  }

  @Test
  void takesALineInThatBecomesLikeAnother() {
    Cart cart =
        Cart.beginning(1).adding(line("1", "tea", "hot", 1)).adding(line("2", "tea", "cold", 2));

    Cart changed = cart.changing(line("2", "tea", "hot", 3));

    assertThat(changed.lines()).containsExactly(line("2", "tea", "hot", 4));
    assertThat(changed.version()).isEqualTo(cart.version() + 1);
  }

  @Test
  void changesALineWhereItStands() {
    Cart cart =
        Cart.beginning(1).adding(line("1", "tea", "hot", 1)).adding(line("2", "tea", "cold", 2));

    assertThat(cart.changing(line("1", "tea", null, 9)).lines())
        .containsExactly(line("1", "tea", null, 9), line("2", "tea", "cold", 2));
    assertThat(cart.changing(line("1", "tea", "hot", 1))).isEqualTo(cart);
  }

  @Test
  void takesOutALineOrAllOfAProduct() {
    Cart cart =
        Cart.beginning(1)
            .adding(line("1", "tea", "hot", 1))
            .adding(line("2", "tea", null, 2))
            .adding(line("3", "cake", null, 2));

    assertThat(cart.without("1").lines()).extracting(OrderLine::id).containsExactly("2", "3");
    assertThat(cart.withoutProduct("tea").lines()).extracting(OrderLine::id).containsExactly("3");
  }

  @Test
  void hasNoMoreThanNinetyNineOfALine() {
    Cart full = Cart.beginning(1).with(line("tea", 98));

    assertThat(full.adding(line("tea", 1)).lines().getFirst().quantity()).isEqualTo(99);
    assertThatThrownBy(() -> full.adding(line("tea", 2)))
        .isInstanceOfSatisfying(
            CannotPut.class,
            refusal -> assertThat(refusal.why()).isEqualTo(new Why.TooManyUnits(99)));
  }

  @Test
  void hasNoMoreThanFiftyLines() {
    Cart cart = Cart.beginning(1);
    for (int line = 0; line < Cart.MOST_LINES; line++) {
      cart = cart.adding(line("l" + line, "tea", "note " + line, 1));
    }
    Cart full = cart;

    assertThatThrownBy(() -> full.adding(line("more", "tea", "one more", 1)))
        .isInstanceOf(CannotPut.class);
    assertThat(full.adding(line("more", "tea", "note 0", 1)).lines()).hasSize(Cart.MOST_LINES);
  }

  private static OrderLine line(String sku, int quantity) {
    return new OrderLine(sku, sku, quantity, Money.brl(500));
  }

  private static OrderLine line(
      String id, String sku, @Nullable String note, int quantity, String... options) {
    List<ChosenOption> chosen =
        Arrays.stream(options)
            .map(option -> new ChosenOption(option, option, Money.brl(0), Map.of()))
            .toList();
    return new OrderLine(id, sku, sku, chosen, note, quantity, Money.brl(500), Map.of());
  }
}
