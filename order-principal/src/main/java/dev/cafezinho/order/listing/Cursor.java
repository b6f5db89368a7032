package dev.cafezinho.order.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of a shopper's orders begins: after an order, whatever is placed meanwhile.
 *
 * @param place the last order's entry without the shopper
 */
public record Cursor(String place) {
  /** Before the newest order. */
  public static final Cursor START = new Cursor("");

  private static final Pattern PLACE = Pattern.compile("[0-9]{19}/[0-9A-Za-z-]{1,64}");

  public static Cursor after(PlacedOrder order) {
    return new Cursor(ListingKey.withinShopper(order));
  }

  /** Empty when the text is not one that {@link #text()} has given. */
  public static Optional<Cursor> read(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return Optional.of(new Cursor(place))
          .filter(cursor -> PLACE.matcher(place).matches() && cursor.text().equals(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** For a query parameter, as it is. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
