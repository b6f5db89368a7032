package dev.cafezinho.psp.bacen.schema;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names that nobody guesses. */
public final class Draw {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Draw() {}

  public static String alphanumeric(int length) {
    return RANDOM
        .ints(length, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
