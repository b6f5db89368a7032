package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.order.application.Placement;
import dev.cafezinho.web.FieldRule;
import dev.cafezinho.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.br.CPF;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper says to order what is in the cart. The OpenAPI document says the same; lengths are
 * in characters, not in Java's units, as JSON Schema counts them.
 *
 * @param admission the code of the counter's display
 */
record PlaceOrderRequest(
    @NotNull Fulfilment fulfilment,
    @NotNull @Valid BuyerRequest buyer,
    @Valid @Nullable AddressRequest address,
    @CodePointLength(max = 200) @Nullable String admission,
    @Valid @Nullable ExpectedTotal expectedTotal) {
  /** Who the nota is for. */
  record BuyerRequest(
      @NotNull @CodePointLength(max = 120) @Pattern(regexp = OneLine.TEXT) String name,
      @CodePointLength(max = 254) @Pattern(regexp = OneLine.E_MAIL) @Nullable String email,
      @Pattern(regexp = CPF_DIGITS) @CPF @Nullable String cpf) {
    private static final String CPF_DIGITS =
        "^([0-9]{11}|[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2})$";

    Buyer buyer() {
      return new Buyer(name.strip(), email, cpf == null ? null : cpf.replaceAll("[.-]", ""));
    }

    /** For logs, which have no CPF. */
    @Override
    public String toString() {
      return "BuyerRequest[name=" + name + "]";
    }
  }

  /** What the page showed. */
  record ExpectedTotal(
      @NotNull Long amount, @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {}

  /** Where to deliver. */
  record AddressRequest(
      @NotNull @CodePointLength(max = 200) @Pattern(regexp = OneLine.TEXT) String street,
      @NotNull @CodePointLength(max = 120) @Pattern(regexp = OneLine.TEXT) String city,
      @NotNull @Pattern(regexp = "^[A-Z]{2}$") String state,
      @NotNull @Pattern(regexp = "^[0-9]{5}-?[0-9]{3}$") String postalCode) {}

  @FieldRule(field = "address", rule = "required", message = "is needed for a delivery")
  boolean isAddressGiven() {
    return fulfilment != Fulfilment.DELIVERY || address != null;
  }

  @FieldRule(field = "address", rule = "unexpected", message = "is for deliveries alone")
  boolean isAddressOfUse() {
    return fulfilment != Fulfilment.COUNTER || address == null;
  }

  Placement placement(String shopper, String key, Language language) {
    return new Placement(
        shopper,
        key,
        fulfilment,
        buyer.buyer(),
        address == null
            ? null
            : new Address(address.street(), address.city(), address.state(), address.postalCode()),
        admission,
        expectedTotal == null ? null : new Money(expectedTotal.amount(), expectedTotal.currency()),
        language);
  }
}
