package dev.cafezinho.order.counter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the display shows for a while. The code begins with the time from which it is shown, so that
 * an old one is told from one that never was: seconds since 1970 in base 36, a hyphen, and 130
 * random bits in base 32.
 *
 * @param from when it is first shown, in whole seconds
 * @param until when the display changes
 * @param drinks that it admits
 */
public record Admission(Instant from, Instant until, String code, int drinks) {
  /** Nobody can guess so many. */
  public static final int SECRET_BITS = 130;

  private static final int SECRET_LENGTH = SECRET_BITS / 5;
  private static final Pattern CODE = Pattern.compile("([0-9a-z]{1,9})-[0-9a-v]{26}");

  /**
   * @param secret 130 random bits
   */
  static Admission of(Instant from, Instant until, BigInteger secret, int drinks) {
    String digits = secret.toString(32);
    return new Admission(
        from,
        until,
        Long.toString(from.getEpochSecond(), 36)
            + "-"
            + "0".repeat(Math.max(0, SECRET_LENGTH - digits.length()))
            + digits,
        drinks);
  }

  /** When a code says that it is first shown; empty for what is no code. */
  static Optional<Instant> from(String code) {
    var parts = CODE.matcher(code);
    return parts.matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(parts.group(1), 36)))
        : Optional.empty();
  }

  /** Takes the same time wherever the first difference is. */
  boolean is(String other) {
    return MessageDigest.isEqual(code.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  boolean isShown(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
