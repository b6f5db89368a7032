package dev.cafezinho.testkit;

import org.jspecify.annotations.Nullable;

/** What the environment names. */
final class Given {
  private Given() {}

  static @Nullable String server(String variable) {
    var value = System.getenv(variable);
    return value == null || value.isBlank() ? null : value;
  }
}
