package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.message;

import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.store.Shop.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What comes to a shop one after the other, and what goes wrong while it does. */
final class Arrivals {
  /** One of an order's messages, or a look at all marks, however young they are. */
  enum Kind {
    CREATED,
    DELETED,
    SWEEP
  }

  record Arrival(Kind kind, String order) {}

  /** What happens before the write after so many, if the arrival makes so many. */
  sealed interface Trouble {
    record Crash(int writesBefore, boolean againAtOnce) implements Trouble {}

    /** By what another instance handles meanwhile. */
    record Overtaking(int writesBefore, List<Arrival> by) implements Trouble {}
  }

  record Step(Arrival arrival, List<Trouble> troubles) {}

  private final Shop shop;
  private final List<Arrival> interrupted = new ArrayList<>();
  private final Instance elsewhere;
  private Instance here;

  Arrivals(Shop shop) {
    this.shop = shop;
    this.here = start();
    this.elsewhere = start();
  }

  void come(List<Step> steps) {
    steps.forEach(this::come);
    interrupted.forEach(arrival -> handle(arrival, here));
  }

  private void come(Step step) {
    for (Trouble trouble : step.troubles()) {
      switch (trouble) {
        case Trouble.Overtaking(var writes, var by) ->
            shop.writes.interrupt(writes, () -> by.forEach(each -> handle(each, elsewhere)));
        case Trouble.Crash(var writes, var againAtOnce) -> {
          if (crashes(step.arrival(), writes) && !againAtOnce) {
            interrupted.add(step.arrival());
            return;
          }
        }
      }
    }
    handle(step.arrival(), here);
    shop.writes.goOn();
  }

  private boolean crashes(Arrival arrival, int writesBefore) {
    boolean killed = shop.writes.kill(writesBefore, () -> handle(arrival, here));
    if (killed) {
      here = start();
    }
    return killed;
  }

  private Instance start() {
    return shop.start(Duration.ofMillis(-1));
  }

  private static void handle(Arrival arrival, Instance instance) {
    String order = arrival.order();
    switch (arrival.kind()) {
      case CREATED ->
          instance
              .reservations()
              .onOrderCreated(
                  created(order, new Line("bread", 1), new Line("coffee", 2)),
                  message(order + "-created"));
      case DELETED ->
          instance.reservations().onOrderDeleted(deleted(order), message(order + "-deleted"));
      case SWEEP -> instance.sweep().sweep();
    }
  }
}
