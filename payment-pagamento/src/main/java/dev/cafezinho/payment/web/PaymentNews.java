package dev.cafezinho.payment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.web.WholeNumbers;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhook's body, as far as it is needed.
 *
 * @param receiver the PIX key that got the money, if the payment system says so
 * @param reference our order's id
 */
record PaymentNews(
    String transactionId,
    Outcome outcome,
    long amount,
    @Nullable String receiver,
    String reference,
    Instant time) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(WholeNumbers.module())
          .build();

  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "authorized", Outcome.AUTHORIZED,
          "refused", Outcome.REFUSED,
          "expired", Outcome.EXPIRED,
          "refunded", Outcome.REFUNDED);

  private record Body(
      @JsonProperty("transaction_id") @Nullable String transactionId,
      @Nullable String status,
      @Nullable Long amount,
      @Nullable String receiver,
      @Nullable String reference,
      @Nullable Instant time) {}

  /** Not the JSON that is expected. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  static PaymentNews parse(byte[] bytes) throws Malformed {
    Body body = read(bytes);
    Outcome outcome = OUTCOMES.get(required(body.status, "status"));
    return new PaymentNews(
        required(body.transactionId, "transaction_id"),
        required(outcome, "A status that is known"),
        required(body.amount, "amount"),
        body.receiver,
        required(body.reference, "reference"),
        required(body.time, "time"));
  }

  private static Body read(byte[] bytes) throws Malformed {
    try {
      return required(JSON.readValue(bytes, Body.class), "The body");
    } catch (JacksonException _) {
      throw new Malformed("The body is not a payment's news");
    }
  }

  private static <T> T required(@Nullable T value, String name) throws Malformed {
    if (value == null) {
      throw new Malformed(name + " is missing");
    }
    return value;
  }
}
