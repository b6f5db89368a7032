package dev.cafezinho.inventory.application;

import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservation;
import dev.cafezinho.inventory.ReservationCommand;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of taking an order's lines.
 *
 * @param holds all that the products hold for the order, whoever has taken it
 * @param missing SKUs that are short
 */
record Taking(Reservation.Order order, List<Line> lines, List<Hold> holds, List<String> missing) {
  /** Stops taking at the first that is short, so as not to be in the way of others. */
  static Taking of(Reservation.Order order, List<Line> lines, Products products, String attempt) {
    List<Hold> holds = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Line line : lines) {
      if (missing.isEmpty()) {
        products
            .take(order.id(), line, attempt)
            .ifPresentOrElse(holds::add, () -> missing.add(line.sku()));
      } else {
        Optional<Product> product = products.find(line.sku());
        product.map(found -> found.holds().get(order.id())).ifPresent(holds::add);
        if (!product.map(found -> found.isEnoughFor(order.id(), line.quantity())).orElse(false)) {
          missing.add(line.sku());
        }
      }
    }
    return new Taking(order, lines, holds, missing);
  }

  ReservationCommand decision(Instant now) {
    return missing.isEmpty()
        ? new Confirm(order, lines, holds, now)
        : new Refuse(order, lines, missing, now);
  }
}
