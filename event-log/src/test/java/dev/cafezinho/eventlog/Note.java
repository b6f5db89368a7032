package dev.cafezinho.eventlog;

import java.time.Instant;

/** A small event for tests. */
sealed interface Note {
  record Written(String text, Instant at) implements Note {}

  record Erased() implements Note {}
}
