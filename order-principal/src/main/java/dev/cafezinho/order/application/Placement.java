package dev.cafezinho.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's wish to order what is in the cart.
 *
 * @param key names the attempt: the same key of the same shopper is the same order
 * @param admission the code of the counter's display, which an order at the counter needs
 * @param expectedTotal what the shopper was shown; null when whatever it costs is meant
 * @param language the shopper's
 */
public record Placement(
    String shopper,
    String key,
    Fulfilment fulfilment,
    Buyer buyer,
    @Nullable Address address,
    @Nullable String admission,
    @Nullable Money expectedTotal,
    Language language) {
  /** The order's id follows from the cart, so that two attempts at one cart are one order. */
  static String orderId(String shopper, long cartVersion) {
    return UuidCreator.getNameBasedSha1(shopper + " cart " + cartVersion).toString();
  }

  boolean describes(OrderContents contents) {
    return fulfilment == contents.fulfilment()
        && buyer.equals(contents.buyer())
        && Objects.equals(address, contents.address())
        && accepts(contents.total());
  }

  /** Whether it is what the shopper was shown. */
  boolean accepts(Money total) {
    return expectedTotal == null || expectedTotal.equals(total);
  }
}
