package dev.cafezinho.shipping.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nota of an order that has left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invoice(
    String number,
    String orderId,
    long orderNumber,
    Instant issuedAt,
    Buyer buyer,
    @Nullable Address address,
    List<Line> lines,
    Money total,
    String trackingCode) {
  /** One product with what it came to. */
  public record Line(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {}
}
