package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnWordTest {
  /** Side by side the letters would be wider than the one that they become. */
  @ParameterizedTest
  @ValueSource(strings = {"क्ष", "न्द", "ত্র"})
  void joinsLetters(String word) {
    double apart = word.codePoints().mapToDouble(letter -> width(Character.toString(letter))).sum();
    assertThat(width(word)).isLessThan(apart);
  }

  /** It is spoken after the letter that it is written before. */
  @Test
  void putsVowelInItsPlace() {
    var bounds = drawn("कि").outline().getBounds2D();
    var consonant = drawn("क").outline().getBounds2D();
    assertThat(bounds.getWidth()).isGreaterThan(consonant.getWidth());
    assertThat(drawn("किक").outline().getBounds2D().getHeight())
        .isGreaterThan(consonant.getHeight());
  }

  @Test
  void keepsLettersWholeWhereItBreaks() {
    assertThat(DrawnWord.pieces("हिन्दी")).containsExactly("हिन्दी");
    List<String> pieces = DrawnWord.pieces("हि".repeat(30));
    assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.startsWith("ह"));
    assertThat(String.join("", pieces)).isEqualTo("हि".repeat(30));
  }

  @Test
  void leavesToTheLibraryWhatItCanWrite() {
    assertThat(parts("Ana 李雷 محمد")).containsExactly("Ana 李雷 محمد");
    assertThat(new Written("हिन्दी, Ana (हि)").parts().stream().map(part -> part.shape() != null))
        .containsExactly(true, false, true);
  }

  private static Stream<String> parts(String text) {
    return new Written(text).parts().stream().map(Written.Part::text);
  }

  private static double width(String word) {
    return drawn(word).width();
  }

  private static DrawnWord drawn(String word) {
    return DrawnWord.of(word).orElseThrow();
  }
}
