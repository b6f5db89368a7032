package dev.cafezinho.psp.load;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook as it came to a receiver for the first time.
 *
 * @param messageId the same for every receiver
 * @param payment its bank payment id
 * @param event when the payment was confirmed
 * @param at when the receiver saw it
 * @param headers in lower case, without those that every HTTP client sets itself
 */
record Arrival(
    String messageId,
    String payment,
    Phase phase,
    Instant event,
    Instant at,
    String body,
    Map<String, String> headers) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> CLIENTS_OWN =
      Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "expect");

  static Arrival of(Instant at, Map<String, String> all, String body) {
    var news = JSON.readTree(body);
    var headers =
        all.entrySet().stream()
            .collect(
                toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    headers.keySet().removeAll(CLIENTS_OWN);
    return new Arrival(
        required(headers.get("webhook-id")),
        news.path("transaction_id").asString(),
        Phase.valueOf(news.path("reference").asString()),
        Instant.parse(news.path("time").asString()),
        at,
        body,
        headers);
  }

  Journey journey() {
    return new Journey(event, at);
  }

  private static String required(@Nullable String messageId) {
    if (messageId == null) {
      throw new IllegalArgumentException("A webhook without an id");
    }
    return messageId;
  }
}
