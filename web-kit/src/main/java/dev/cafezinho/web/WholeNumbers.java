package dev.cafezinho.web;

import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads {@code 2}, {@code 2.0} and {@code 2e0} as the same integer, as JSON Schema does, and
 * refuses {@code 2.5} and {@code "2"}. Jackson takes both 2.0 and 2.5 for an integer, or neither.
 *
 * @param <T> the type that is read
 */
public final class WholeNumbers<T extends Number> extends StdDeserializer<T> {
  private final Class<T> type;
  private final Function<BigDecimal, T> exact;

  private WholeNumbers(Class<T> type, Function<BigDecimal, T> exact) {
    super(type);
    this.type = type;
    this.exact = exact;
  }

  /** For all fields of the types {@link Integer} and {@link Long}. */
  public static JacksonModule module() {
    return new SimpleModule("whole-numbers")
        .addDeserializer(
            Integer.class, new WholeNumbers<>(Integer.class, BigDecimal::intValueExact))
        .addDeserializer(Long.class, new WholeNumbers<>(Long.class, BigDecimal::longValueExact));
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)
        && !json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return type.cast(context.handleUnexpectedToken(type, json));
    }
    BigDecimal number = json.getDecimalValue();
    try {
      return exact.apply(number);
    } catch (ArithmeticException _) {
      throw context.weirdNumberException(number, type, "not an integer that fits");
    }
  }
}
