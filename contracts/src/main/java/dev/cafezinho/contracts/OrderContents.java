package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, by whom and for where.
 *
 * @param address present for {@link Fulfilment#DELIVERY}
 * @param lines at least one, as they were chosen; several may be of one product
 * @param language of the shopper, a BCP 47 tag; Portuguese where the first version told none
 * @param paid how it was paid at the till when it was placed; null when it is to be paid by PIX
 */
public record OrderContents(
    Fulfilment fulfilment,
    Buyer buyer,
    @Nullable Address address,
    List<OrderLine> lines,
    Money total,
    String language,
    @Nullable TillPayment paid) {
  public OrderContents {
    requireNonNull(fulfilment, "fulfilment");
    requireNonNull(buyer, "buyer");
    requireNonNull(total, "total");
    language = requireNonNullElse(language, Language.PORTUGUESE.tag());
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line");
    }
  }

  /** What a shopper who reads Portuguese has ordered. */
  public OrderContents(
      Fulfilment fulfilment,
      Buyer buyer,
      @Nullable Address address,
      List<OrderLine> lines,
      Money total) {
    this(fulfilment, buyer, address, lines, total, Language.PORTUGUESE.tag(), null);
  }
}
