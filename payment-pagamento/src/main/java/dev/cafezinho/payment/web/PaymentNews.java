package dev.cafezinho.payment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.payment.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The webhook's body, as far as it is needed. */
record PaymentNews(
    @JsonProperty("transaction_id") @Nullable String transactionId,
    @Nullable String status,
    @Nullable Long amount,
    @Nullable String reference,
    @Nullable Instant time) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /**
   * @throws IllegalArgumentException when it is not the JSON that is expected
   */
  static PaymentNews parse(byte[] body) {
    try {
      PaymentNews news = JSON.readValue(body, PaymentNews.class);
      if (news == null) {
        throw new IllegalArgumentException("The body is not a payment's news");
      }
      return news;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("The body is not a payment's news", e);
    }
  }

  Outcome outcome() {
    return switch (required(status, "status")) {
      case "authorized" -> Outcome.AUTHORIZED;
      case "refused" -> Outcome.REFUSED;
      case "expired" -> Outcome.EXPIRED;
      case "refunded" -> Outcome.REFUNDED;
      default -> throw new IllegalArgumentException("The status is not known");
    };
  }

  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
