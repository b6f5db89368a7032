package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor unit (cents)
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {
  public Money {
    requireNonNull(currency, "currency");
  }

  public static Money brl(long cents) {
    return new Money(cents, "BRL");
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(amount, quantity), currency);
  }

  /**
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(Math.addExact(amount, other.amount), currency);
  }
}
