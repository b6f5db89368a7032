package dev.cafezinho.service.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

class LetterIdTest {
  private static final String ID = "0198c0de-0000-7000-8000-000000000001";

  @Test
  void isEventsId() {
    assertThat(LetterId.of(message(ID, "{}"))).isEqualTo(ID);
  }

  @Test
  void isMessagesIdForWantOfEvents() {
    var message = MessageBuilder.withBody("{}".getBytes(UTF_8)).setMessageId(ID).build();
    assertThat(LetterId.of(message)).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "../x", "a b", "a;b", "a%2Fb", "ação", "", "."})
  void fitsIntoPath(String id) {
    assertThat(LetterId.of(message(id, "{}"))).matches("id-[0-9a-f]{32}");
  }

  @Test
  void isShort() {
    assertThat(LetterId.of(message("x".repeat(10_000), "{}"))).hasSize(35);
  }

  @Test
  void tellsIdsApartThatDoNotFit() {
    assertThat(LetterId.of(message("a/b", "{}"))).isNotEqualTo(LetterId.of(message("a/c", "{}")));
  }

  @Test
  void isHashOfBodyForWantOfBoth() {
    var one = MessageBuilder.withBody("one".getBytes(UTF_8)).build();
    var same = MessageBuilder.withBody("one".getBytes(UTF_8)).build();
    var other = MessageBuilder.withBody("two".getBytes(UTF_8)).build();
    assertThat(LetterId.of(one))
        .matches("body-[0-9a-f]{32}")
        .isEqualTo(LetterId.of(same))
        .isNotEqualTo(LetterId.of(other));
  }

  private static Message message(String id, String body) {
    return MessageBuilder.withBody(body.getBytes(UTF_8)).setHeader("cloudEvents:id", id).build();
  }
}
