package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.order.application.Placement;
import dev.cafezinho.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper says to order what is in the cart. The OpenAPI document says the same; lengths are
 * in characters, not in Java's units, as JSON Schema counts them.
 *
 * @param admission of a counter's display; none gives any yet
 */
record PlaceOrderRequest(
    @NotNull Fulfilment fulfilment,
    @NotNull @Valid BuyerRequest buyer,
    @Valid @Nullable AddressRequest address,
    @CodePointLength(max = 200) @Nullable String admission) {
  /** Who the nota is for. */
  record BuyerRequest(
      @NotNull @CodePointLength(max = 120) @Pattern(regexp = OneLine.TEXT) String name,
      @NotNull @CodePointLength(max = 254) @Pattern(regexp = OneLine.E_MAIL) String email) {}

  /** Where to deliver. */
  record AddressRequest(
      @NotNull @CodePointLength(max = 200) @Pattern(regexp = OneLine.TEXT) String street,
      @NotNull @CodePointLength(max = 120) @Pattern(regexp = OneLine.TEXT) String city,
      @NotNull @Pattern(regexp = "^[A-Z]{2}$") String state,
      @NotNull @Pattern(regexp = "^[0-9]{5}-?[0-9]{3}$") String postalCode) {}

  @AssertTrue(message = "a delivery needs an address, and nothing else has one")
  boolean isAddressed() {
    return fulfilment == null || (fulfilment == Fulfilment.DELIVERY) == (address != null);
  }

  Placement placement(String shopper, String key) {
    return new Placement(
        shopper,
        key,
        fulfilment,
        new Buyer(buyer.name().strip(), buyer.email()),
        address == null
            ? null
            : new Address(address.street(), address.city(), address.state(), address.postalCode()));
  }
}
