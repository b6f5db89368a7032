package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  private static final Choice SMALL = choice("pequeno");
  private static final Choice LARGE = choice("grande");

  @Test
  void refusesTwoChoicesOfTheSameId() {
    var size = new OptionGroup("size", "Tamanho", 1, 1, List.of(SMALL, LARGE), Map.of());
    var again = new OptionGroup("cup", "Copo", 0, 1, List.of(LARGE), Map.of());

    assertThatThrownBy(() -> described(List.of(size, again), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAGroupOfWhichNobodyCanChooseEnough() {
    assertThatThrownBy(() -> new OptionGroup("size", "Tamanho", 2, 2, List.of(SMALL), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OptionGroup("size", "Tamanho", 2, 1, List.of(SMALL), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysPortugueseWhereThereIsNoTranslation() {
    var shown = described(List.of(), Map.of("en", new Translation("Coffee", null, null)));

    assertThat(shown.in(Language.ENGLISH).name()).isEqualTo("Coffee");
    assertThat(shown.in(Language.ENGLISH).category()).isEqualTo("Cafés");
    assertThat(shown.in(Language.PORTUGUESE)).isEqualTo(shown);
  }

  private static Choice choice(String id) {
    return new Choice(id, id, Money.brl(0), false, false, Map.of());
  }

  private static Description described(
      List<OptionGroup> options, Map<String, Translation> translations) {
    return new Description(
        "Café", "Quente", "Cafés", Money.brl(700), "/x.svg", true, options, translations, 0);
  }
}
