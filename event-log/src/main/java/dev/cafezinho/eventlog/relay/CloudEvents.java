package dev.cafezinho.eventlog.relay;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * CloudEvents 1.0 in AMQP's binary mode: attributes in headers with the prefix {@code
 * cloudEvents:}, id and type also as AMQP's own properties, the payload as JSON.
 */
public final class CloudEvents {
  private static final String PREFIX = "cloudEvents:";

  private CloudEvents() {}

  static MessageBuilder<String> message(Outgoing entry, String source) {
    return MessageBuilder.withPayload(entry.data())
        .setHeader(PREFIX + "specversion", "1.0")
        .setHeader(PREFIX + "id", entry.id())
        .setHeader(PREFIX + "source", "/" + source)
        .setHeader(PREFIX + "type", entry.type())
        .setHeader(PREFIX + "subject", entry.subject())
        .setHeader(PREFIX + "time", entry.at().toString())
        .setHeader("traceparent", entry.traceparent())
        .setHeader(MessageHeaders.CONTENT_TYPE, "application/json")
        .setHeader(AmqpHeaders.MESSAGE_ID, entry.id())
        .setHeader(AmqpHeaders.TYPE, entry.type())
        .setHeader(AmqpHeaders.TIMESTAMP, Date.from(entry.at()));
  }

  /**
   * The message as a cause of what it leads to; in a new trace when it names none that is valid.
   *
   * @throws IllegalArgumentException when it has no id, so that it cannot be told from a repeat
   */
  public static Cause cause(Message<?> message) {
    String id = attribute(message.getHeaders(), "id");
    if (id == null) {
      throw new IllegalArgumentException("The message has no CloudEvents id");
    }
    @Nullable Object trace = message.getHeaders().get("traceparent");
    return Cause.message(id, trace == null ? null : trace.toString());
  }

  /** The message's CloudEvents type; empty when it has none. */
  public static String type(Message<?> message) {
    String type = attribute(message.getHeaders(), "type");
    return type == null ? "" : type;
  }

  /** When the event happened, as its publisher says; else now as given. */
  public static Instant time(Message<?> message, Instant now) {
    String time = attribute(message.getHeaders(), "time");
    return time == null ? now : Instant.parse(time);
  }

  private static @Nullable String attribute(Map<String, Object> headers, String name) {
    return Stream.of(
            PREFIX + name, "cloudEvents_" + name, "ce-" + name, "ce_" + name, "amqp_messageId")
        .filter(header -> !"amqp_messageId".equals(header) || "id".equals(name))
        .map(headers::get)
        .filter(value -> value != null)
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }
}
