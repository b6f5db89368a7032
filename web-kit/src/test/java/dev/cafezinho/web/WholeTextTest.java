package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class WholeTextTest {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(WholeText.module()).build();

  private record Named(@Nullable String name) {}

  @ParameterizedTest
  @ValueSource(strings = {"Ana \\ud800", "\\udc00 Ana", "\\ud800\\ud800", "\\udc00\\ud800"})
  void refusesHalfOfAPair(String text) {
    assertThatThrownBy(() -> JSON.readValue("{\"name\":\"" + text + "\"}", Named.class))
        .isInstanceOf(DatabindException.class);
  }

  @Test
  void readsWholePairs() {
    assertThat(JSON.readValue("{\"name\":\"Ana \\ud83d\\ude00\"}", Named.class).name())
        .isEqualTo("Ana 😀");
    assertThat(JSON.readValue("{\"name\":null}", Named.class).name()).isNull();
  }
}
