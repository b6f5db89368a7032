package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nota of an order.
 *
 * @param number nine digits, never used twice
 * @param orderNumber the number that people call the order by
 * @param address where a delivery goes
 */
public record Invoice(
    String number,
    String orderId,
    long orderNumber,
    Instant issuedAt,
    Buyer buyer,
    @Nullable Address address,
    List<Line> lines,
    Money total) {
  /** One product. */
  public record Line(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {
    static Line of(OrderLine line) {
      return new Line(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.lineTotal());
    }
  }

  public Invoice {
    lines = List.copyOf(lines);
  }

  static Invoice of(Order order, String number, Instant issuedAt) {
    var contents = order.contents();
    return new Invoice(
        number,
        order.id(),
        order.number(),
        issuedAt,
        contents.buyer(),
        contents.address(),
        contents.lines().stream().map(Line::of).toList(),
        contents.total());
  }
}
