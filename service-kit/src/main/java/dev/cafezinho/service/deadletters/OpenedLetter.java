package dev.cafezinho.service.deadletters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/**
 * A dead letter with all that is in it.
 *
 * @param exchange and {@code routingKey}: how its publisher sent it
 * @param headers all but the stack, as text
 * @param payload as text when it is UTF-8, else as Base64
 */
record OpenedLetter(
    @JsonUnwrapped DeadLetter letter,
    @Nullable String exchange,
    @Nullable String routingKey,
    @Nullable String contentType,
    @Nullable String stack,
    Map<String, String> headers,
    String payload,
    boolean base64) {
  static OpenedLetter of(DeadLetterQueue queue, Message message) {
    MessageProperties properties = message.getMessageProperties();
    Map<String, ? extends @Nullable Object> headers = properties.getHeaders();
    @Nullable String text = text(message.getBody());
    return new OpenedLetter(
        DeadLetter.of(queue, message),
        Headers.text(headers, Headers.EXCHANGE),
        Headers.text(headers, Headers.ROUTING_KEY),
        properties.getContentType(),
        Headers.text(headers, Headers.STACK),
        allButStack(headers),
        text == null ? Base64.getEncoder().encodeToString(message.getBody()) : text,
        text == null);
  }

  private static Map<String, String> allButStack(Map<String, ? extends @Nullable Object> headers) {
    Map<String, String> shown = new TreeMap<>();
    headers.forEach((name, value) -> shown.put(name, String.valueOf(value)));
    shown.remove(Headers.STACK);
    return shown;
  }

  private static @Nullable String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }
}
