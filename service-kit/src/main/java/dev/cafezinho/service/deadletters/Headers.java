package dev.cafezinho.service.deadletters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers that say why a letter is dead. The first four are named as Spring's binder does. */
final class Headers {
  static final String REASON = "x-exception-message";
  static final String STACK = "x-exception-stacktrace";
  static final String EXCHANGE = "x-original-exchange";
  static final String ROUTING_KEY = "x-original-routingKey";
  static final String QUEUE = "x-original-queue";
  static final String EXCEPTION = "x-exception-type";
  static final String HASH = "x-exception-hash";
  static final String ATTEMPTS = "x-attempts";
  static final String PARKED_AT = "x-parked-at";

  /** How often an operator has sent it back; stays when the letter does. */
  static final String REPLAYS = "x-replays";

  /** What a letter leaves behind when it is sent back. Where it came from first goes with it. */
  static final List<String> OF_THE_FAILURE =
      List.of(REASON, STACK, QUEUE, EXCEPTION, HASH, ATTEMPTS, PARKED_AT);

  private Headers() {}

  static int number(Map<String, ? extends @Nullable Object> headers, String name) {
    return headers.get(name) instanceof Number number ? number.intValue() : 0;
  }

  static @Nullable String text(Map<String, ? extends @Nullable Object> headers, String name) {
    @Nullable Object value = headers.get(name);
    return value == null ? null : value.toString();
  }
}
