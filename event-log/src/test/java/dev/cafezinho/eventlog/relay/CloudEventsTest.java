package dev.cafezinho.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.eventlog.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class CloudEventsTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void goesOnWithTheMessagesTrace() {
    assertThat(CloudEvents.cause(message(TRACE))).isEqualTo(new Cause("m-1", TRACE));
  }

  /** The trace is stored with the event: what is no trace would be there for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-1-1-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      })
  void beginsATraceWhereTheMessageHasNoneThatIsValid(String malformed) {
    Cause cause = CloudEvents.cause(message(malformed));

    assertThat(cause.messageId()).isEqualTo("m-1");
    assertThat(cause.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void takesNothingButTextForATrace() {
    assertThat(CloudEvents.cause(message(List.of(TRACE))).traceparent())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isNotEqualTo(TRACE);
  }

  @Test
  void refusesAMessageWithoutId() {
    Message<String> message =
        MessageBuilder.withPayload("{}").setHeader("traceparent", TRACE).build();

    assertThatThrownBy(() -> CloudEvents.cause(message))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Message<String> message(Object trace) {
    return MessageBuilder.withPayload("{}")
        .setHeader("cloudEvents:id", "m-1")
        .setHeader("traceparent", trace)
        .build();
  }
}
