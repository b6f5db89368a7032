package dev.cafezinho.order.postal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postal code (CEP).
 *
 * @param digits eight
 */
public record PostalCode(String digits) {
  private static final Pattern FORMAT = Pattern.compile("[0-9]{5}-?[0-9]{3}");

  public PostalCode {
    if (digits.length() != 8) {
      throw new IllegalArgumentException("a postal code has eight digits: " + digits);
    }
  }

  /** Empty for what is none; the hyphen may be missing. */
  public static Optional<PostalCode> read(String text) {
    return FORMAT.matcher(text).matches()
        ? Optional.of(new PostalCode(text.replace("-", "")))
        : Optional.empty();
  }

  int number() {
    return Integer.parseInt(digits);
  }

  /** With its hyphen. */
  @Override
  public String toString() {
    return digits.substring(0, 5) + "-" + digits.substring(5);
  }
}
