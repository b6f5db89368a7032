package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;

import dev.cafezinho.service.Deadlines.Due;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What comes to a shop one after the other, and what goes wrong while it does. */
final class Arrivals {
  /** Half of the settling time, so that a handler which is overtaken meanwhile is not too late. */
  private static final Duration HALF = Shop.SETTLE_AFTER.dividedBy(2);

  /** One of an order's messages, a look at its deadline, or time that passes. */
  enum Kind {
    CREATED,
    DELETED,
    DUE,
    LATER
  }

  record Arrival(Kind kind, String order) {}

  /** What happens before the write after so many, if the arrival makes so many. */
  sealed interface Trouble {
    record Crash(int writesBefore, boolean againAtOnce) implements Trouble {}

    record Overtaking(int writesBefore, List<Arrival> by) implements Trouble {}
  }

  record Step(Arrival arrival, List<Trouble> troubles) {}

  private final Shop shop;
  private final Set<Due> seen = new LinkedHashSet<>();
  private final List<Arrival> interrupted = new ArrayList<>();

  Arrivals(Shop shop) {
    this.shop = shop;
  }

  void come(List<Step> steps) {
    steps.forEach(this::come);
    interrupted.forEach(this::handle);
  }

  private void come(Step step) {
    for (Trouble trouble : step.troubles()) {
      switch (trouble) {
        case Trouble.Overtaking(var writes, var by) ->
            shop.writes.interrupt(writes, () -> by.forEach(this::handle));
        case Trouble.Crash(var writes, var againAtOnce) -> {
          if (crashes(step.arrival(), writes) && !againAtOnce) {
            interrupted.add(step.arrival());
            return;
          }
        }
      }
    }
    handle(step.arrival());
    shop.writes.goOn();
  }

  private boolean crashes(Arrival arrival, int writesBefore) {
    boolean killed = shop.writes.kill(writesBefore, () -> handle(arrival));
    if (killed) {
      seen.clear();
    }
    return killed;
  }

  private void handle(Arrival arrival) {
    String order = arrival.order();
    switch (arrival.kind()) {
      case CREATED ->
          shop.reservations.onOrderCreated(
              created(order, new Line("bread", 1), new Line("coffee", 2)),
              message(order + "-created"));
      case DELETED -> shop.reservations.onOrderDeleted(deleted(order), message(order + "-deleted"));
      case DUE -> look(order);
      case LATER -> shop.pass(HALF);
    }
  }

  /** Also at what was seen before, as an instance does that is slow. */
  private void look(String order) {
    seen.addAll(shop.settlements.due());
    seen.stream().filter(due -> due.id().equals(order)).toList().forEach(shop.reservations::onDue);
  }
}
