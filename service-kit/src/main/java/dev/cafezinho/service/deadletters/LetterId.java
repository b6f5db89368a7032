package dev.cafezinho.service.deadletters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;

/**
 * What a letter is called within its queue: its event's id where it has one that fits into a path,
 * else a hash of that, else a hash of its body. Copies of one message are called the same.
 */
final class LetterId {
  private static final Pattern FITS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~:-]{0,99}");
  private static final int DIGITS = 32;

  private LetterId() {}

  static String of(Message message) {
    @Nullable String event = event(message);
    if (event == null) {
      return "body-" + hash(message.getBody());
    }
    return FITS.matcher(event).matches()
        ? event
        : "id-" + hash(event.getBytes(StandardCharsets.UTF_8));
  }

  /** The CloudEvents id, else AMQP's message id. */
  static @Nullable String event(Message message) {
    Map<String, ? extends @Nullable Object> headers = message.getMessageProperties().getHeaders();
    return Stream.of("cloudEvents:id", "cloudEvents_id", "ce-id", "ce_id")
        .map(name -> Headers.text(headers, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> message.getMessageProperties().getMessageId());
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
