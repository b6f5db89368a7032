package dev.cafezinho.inventory;

import java.time.Instant;

/** What people may do to a product. */
public sealed interface ProductCommand {
  record Pause(String by, Instant now) implements ProductCommand {}

  record Resume(String by, Instant now) implements ProductCommand {}
}
