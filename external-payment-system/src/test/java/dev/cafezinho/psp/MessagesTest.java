package dev.cafezinho.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"messages", "pix", "card", "boleto"})
  void sayTheSameInBothLanguages(String bundle) throws IOException {
    var portuguese = words(bundle);
    assertThat(words(bundle + "_en")).containsOnlyKeys(portuguese.keySet().toArray());
    assertThat(portuguese.values()).noneMatch(word -> word.toString().isBlank());
  }

  private static Properties words(String bundle) throws IOException {
    var words = new Properties();
    var file = MessagesTest.class.getResourceAsStream("/psp/" + bundle + ".properties");
    try (var text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      words.load(text);
    }
    return words;
  }
}
