package dev.cafezinho.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its shopper sees it.
 *
 * @param deletable whether its shopper may ask for its deletion now
 * @param refunds null where nothing was paid back
 * @param deletionRequested true while nobody knows whether it was deleted in time
 * @param reasonText why it was deleted, in the words of the staff
 * @param version how many events it has; grows with every change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    String id,
    long number,
    OrderStatus status,
    boolean deletable,
    Fulfilment fulfilment,
    List<Line> lines,
    Money total,
    Buyer buyer,
    @Nullable Address address,
    @Nullable List<Refund> refunds,
    @Nullable Payment payment,
    @Nullable Invoice invoice,
    @Nullable String tracking,
    @Nullable Boolean deletionRequested,
    @Nullable DeletionReason reason,
    @Nullable String reasonText,
    Instant placedAt,
    Instant updatedAt,
    long version) {
  /** A line of the order, with names in its reader's language. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String id,
      String sku,
      String name,
      List<Option> options,
      @Nullable String note,
      int quantity,
      Money unitPrice,
      Money lineTotal) {
    static Line of(OrderLine line, Language language) {
      return new Line(
          line.id(),
          line.sku(),
          line.nameIn(language),
          Option.of(line, language),
          line.note(),
          line.quantity(),
          line.unitPrice(),
          line.lineTotal());
    }
  }

  /** A choice that was made for a line. */
  public record Option(String id, String name, Money price) {
    /** Those of the line. */
    public static List<Option> of(OrderLine line, Language language) {
      return line.options().stream()
          .map(option -> new Option(option.id(), option.nameIn(language), option.price()))
          .toList();
    }
  }

  /** What was paid back, and when. */
  public record Refund(Money amount, Instant at) {}

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
