package dev.cafezinho.psp.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads {@code "PT1.5S"} and {@code 1.5} alike. Jackson's own reader takes a number that is too
 * large for none.
 */
class Seconds extends ValueDeserializer<Duration> {
  private static final BigDecimal MOST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
  private static final int NANOS = 9;

  @Override
  public Duration deserialize(JsonParser json, DeserializationContext context) {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      return parse(json.getString(), context);
    }
    if (json.currentToken().isNumeric()) {
      return of(json.getDecimalValue(), context);
    }
    return (Duration) context.handleUnexpectedToken(Duration.class, json);
  }

  private static Duration parse(String text, DeserializationContext context) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException _) {
      throw context.weirdStringException(text, Duration.class, "not ISO 8601");
    }
  }

  private static Duration of(BigDecimal seconds, DeserializationContext context) {
    if (seconds.abs().compareTo(MOST) > 0) {
      throw context.weirdNumberException(seconds, Duration.class, "too long");
    }
    return Duration.ofNanos(seconds.movePointRight(NANOS).longValue());
  }
}
