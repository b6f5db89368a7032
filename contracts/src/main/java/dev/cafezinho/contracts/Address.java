package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

/** Where a delivery goes. */
public record Address(String street, String city, String state, String postalCode) {
  public Address {
    requireNonNull(street, "street");
    requireNonNull(city, "city");
    requireNonNull(state, "state");
    requireNonNull(postalCode, "postalCode");
  }
}
