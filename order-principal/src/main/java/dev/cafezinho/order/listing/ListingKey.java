package dev.cafezinho.order.listing;

import java.time.Instant;

/**
 * The {@code _id} of an order's entry, {@code shopper/time/order}. The time is what is left of the
 * nanoseconds that a {@code long} can count, with a fixed number of digits: so a shopper's entries
 * in ascending order are the orders from the newest to the oldest.
 */
final class ListingKey {
  private static final char SEPARATOR = '/';

  /** The character after the separator. */
  private static final char END = '0';

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private ListingKey() {}

  static String of(PlacedOrder order) {
    return before(order.shopper()) + withinShopper(order);
  }

  /** The part of the key that follows the shopper. */
  static String withinShopper(PlacedOrder order) {
    Instant at = order.at();
    long nanos =
        Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_PER_SECOND), at.getNano());
    return "%019d".formatted(Long.MAX_VALUE - nanos) + SEPARATOR + order.id();
  }

  /** Less than all keys of the shopper, and greater than all of those before. */
  static String before(String shopper) {
    return escaped(shopper) + SEPARATOR;
  }

  /** Greater than all keys of the shopper. */
  static String after(String shopper) {
    return escaped(shopper) + END;
  }

  static PlacedOrder read(String key) {
    int orderAt = key.lastIndexOf(SEPARATOR);
    int timeAt = key.lastIndexOf(SEPARATOR, orderAt - 1);
    long nanos = Long.MAX_VALUE - Long.parseLong(key.substring(timeAt + 1, orderAt));
    return new PlacedOrder(
        key.substring(orderAt + 1),
        key.substring(0, timeAt).replace("%2F", "/").replace("%25", "%"),
        Instant.ofEpochSecond(0, nanos));
  }

  /** Else a shopper whose name begins with another's and a separator would be in that range. */
  private static String escaped(String shopper) {
    return shopper.replace("%", "%25").replace("/", "%2F");
  }
}
