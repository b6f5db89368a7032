package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.order.Placement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a shopper says to order what is in the cart. */
record PlaceOrderRequest(
    @NotNull Fulfilment fulfilment,
    @NotNull @Valid BuyerRequest buyer,
    @Valid @Nullable AddressRequest address) {
  /** Who the nota is for. */
  record BuyerRequest(
      @NotBlank @Size(max = 120) String name, @NotBlank @Email @Size(max = 254) String email) {}

  /** Where to deliver. */
  record AddressRequest(
      @NotBlank @Size(max = 200) String street,
      @NotBlank @Size(max = 120) String city,
      @NotBlank @Size(max = 50) String state,
      @NotBlank @Pattern(regexp = "[0-9A-Za-z -]{3,12}") String postalCode) {}

  @AssertTrue(message = "a delivery needs an address")
  boolean isAddressed() {
    return fulfilment != Fulfilment.DELIVERY || address != null;
  }

  Placement placement(String shopper, @Nullable String key) {
    return new Placement(
        shopper,
        key,
        fulfilment,
        new Buyer(buyer.name().strip(), buyer.email().strip()),
        address == null || fulfilment == Fulfilment.COUNTER
            ? null
            : new Address(address.street(), address.city(), address.state(), address.postalCode()));
  }
}
