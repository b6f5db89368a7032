package dev.cafezinho.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a server cannot be used.
 *
 * @param description what is wrong, in a sentence
 * @param action what to do about it, in a sentence
 */
public record ServerProblem(String description, String action) {
  /** Causes can form a circle. */
  private static final int DEEPEST = 50;

  /**
   * The addresses as they may be shown: without user and password, whatever characters these have.
   */
  public static String withoutPassword(String addresses) {
    return addresses
        .replaceAll("//[^@]*@", "//")
        .replaceAll("(^|,)[^@/]*@", "$1")
        .replaceFirst(".*@", "…");
  }

  static <T extends Throwable> Optional<T> find(Class<T> type, Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
