package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who buys, as the nota names it.
 *
 * @param email where a receipt would go; null when none was given
 * @param cpf the eleven digits of the tax number; null when none was given
 */
public record Buyer(String name, @Nullable String email, @Nullable String cpf) {
  public Buyer {
    requireNonNull(name, "name");
  }

  /** A buyer who has given no CPF. */
  public Buyer(String name, @Nullable String email) {
    this(name, email, null);
  }

  /** For logs, where only the last two digits of a CPF may stand. */
  @Override
  public String toString() {
    String masked =
        cpf == null ? "none" : "*********" + cpf.substring(Math.max(0, cpf.length() - 2));
    return "Buyer[name=" + name + ", email=" + email + ", cpf=" + masked + "]";
  }
}
