package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.EventTypes;
import java.time.Instant;

/** What people have done to a product, and who: the product's own log. */
public sealed interface ProductEvent {
  /** The names under which they are stored. */
  EventTypes<ProductEvent> TYPES =
      new EventTypes<ProductEvent>()
          .with("product.paused.v1", Paused.class)
          .with("product.resumed.v1", Resumed.class);

  /** It has run out, whatever the stock says. */
  record Paused(String by, Instant at) implements ProductEvent {}

  record Resumed(String by, Instant at) implements ProductEvent {}
}
