package dev.cafezinho.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its shopper sees it.
 *
 * @param deletionRequested true while nobody knows whether it was deleted in time
 * @param version how many events it has; grows with every change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    String id,
    long number,
    OrderStatus status,
    Fulfilment fulfilment,
    List<Line> lines,
    Money total,
    Buyer buyer,
    @Nullable Address address,
    @Nullable Payment payment,
    @Nullable Invoice invoice,
    @Nullable String tracking,
    @Nullable Boolean deletionRequested,
    @Nullable DeletionReason reason,
    Instant placedAt,
    Instant updatedAt,
    long version) {
  /** A product of the order. */
  public record Line(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {}

  /** Where the money is. */
  public enum PaymentStatus {
    PENDING,
    APPROVED,
    REFUSED,
    EXPIRED,
    VOIDED,
    REFUNDED
  }

  /** The charge; the addresses are absent until the payment system has answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Payment(
      PaymentStatus status,
      @Nullable String pageUrl,
      @Nullable String pixCode,
      @Nullable Instant expiresAt) {}

  /** The nota: its number and where to read it on the shop's origin. */
  public record Invoice(String number, String url, String pdfUrl) {}
}
