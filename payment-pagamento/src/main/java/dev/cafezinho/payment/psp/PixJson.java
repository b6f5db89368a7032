package dev.cafezinho.payment.psp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.payment.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payment system's bodies. */
final class PixJson {
  private PixJson() {}

  record Open(
      long value,
      String reference,
      Payer buyer,
      @JsonProperty("expires_in") long expiresIn,
      @JsonProperty("return_url") String returnUrl) {}

  /** What the payment system is told of who pays. */
  record Payer(String name, @Nullable String email) {
    static Payer of(Buyer buyer) {
      return new Payer(buyer.name(), buyer.email());
    }
  }

  record Opened(Payment payment) {}

  record Payment(
      long id,
      long value,
      @JsonProperty("bank_payment_id") String bankPaymentId,
      @JsonProperty("expiration_date") Instant expirationDate,
      @JsonProperty("pix_code") String pixCode,
      @JsonProperty("page_url") @Nullable String pageUrl) {}

  record Settlement(@JsonProperty("bank_payment_id") String bankPaymentId, long value) {}

  record Status(String status) {
    Optional<Outcome> outcome() {
      return switch (status) {
        case "pending" -> Optional.empty();
        case "paid" -> Optional.of(Outcome.AUTHORIZED);
        case "refused" -> Optional.of(Outcome.REFUSED);
        case "expired" -> Optional.of(Outcome.EXPIRED);
        case "refunded" -> Optional.of(Outcome.REFUNDED);
        default -> throw new IllegalStateException("Unknown payment status " + status);
      };
    }
  }

  record Register(
      String event,
      @JsonProperty("service_name") String serviceName,
      String type,
      @JsonProperty("base_url") String baseUrl,
      String path,
      String secret) {}
}
