package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.ChosenOption;
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
 * @param tracking the code that the parcel is followed by; absent until it has left
 */
public record Invoice(
    String number,
    String orderId,
    long orderNumber,
    Instant issuedAt,
    Buyer buyer,
    @Nullable Address address,
    List<Line> lines,
    Money total,
    @Nullable String tracking) {
  /**
   * A line of the order, in Portuguese.
   *
   * @param options the names of the chosen options
   * @param note in the shopper's words
   * @param unitPrice with the options
   */
  public record Line(
      String sku,
      String name,
      List<String> options,
      @Nullable String note,
      int quantity,
      Money unitPrice,
      Money lineTotal) {
    public Line {
      options = List.copyOf(options);
    }

    static Line of(OrderLine line) {
      return new Line(
          line.sku(),
          line.name(),
          line.options().stream().map(ChosenOption::name).toList(),
          line.note(),
          line.quantity(),
          line.unitPrice(),
          line.lineTotal());
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
        contents.total(),
        null);
  }

  Invoice trackedBy(String code) {
    return new Invoice(number, orderId, orderNumber, issuedAt, buyer, address, lines, total, code);
  }
}
