package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class WholeNumbersTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(WholeNumbers.module()).build();

  private record Wanted(@Nullable Integer few, @Nullable Long many) {}

  @ParameterizedTest
  @ValueSource(strings = {"2", "2.0", "2.000", "2e0", "0.2E1", "20e-1"})
  void readsAnIntegerHoweverItIsWritten(String number) {
    assertThat(read(number)).isEqualTo(new Wanted(2, 2L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2.5", "\"2\"", "true", "[2]", "{}", "1e1000000000", "1e-1000000000", "1e30"})
  void refusesWhatIsNone(String number) {
    assertThatThrownBy(() -> read(number)).isInstanceOf(DatabindException.class);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> JSON.readValue("{\"few\":2147483648}", Wanted.class))
        .isInstanceOf(DatabindException.class);
    assertThat(JSON.readValue("{\"many\":2147483648.0}", Wanted.class).many())
        .isEqualTo(2_147_483_648L);
  }

  @Test
  void leavesNothingNothing() {
    assertThat(read("null")).isEqualTo(new Wanted(null, null));
  }

  private static Wanted read(String number) {
    return JSON.readValue("{\"few\":%1$s,\"many\":%1$s}".formatted(number), Wanted.class);
  }
}
