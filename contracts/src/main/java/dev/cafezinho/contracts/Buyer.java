package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

/** Who buys: the name and e-mail address that the nota is issued to. */
public record Buyer(String name, String email) {
  public Buyer {
    requireNonNull(name, "name");
    requireNonNull(email, "email");
  }
}
