package dev.cafezinho.system.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Places orders at a steady pace, whether the earlier ones have been answered or not. */
final class Generator implements AutoCloseable {
  private static final int MOST_OF_ONE = 3;

  private final Scale scale;
  private final Web web;
  private final List<Customer> customers;
  private final List<TrackedOrder> orders = new ArrayList<>();
  private final List<Thread> errands = new ArrayList<>();

  Generator(Scale scale, URI door, Web web, Progress progress) {
    this.scale = scale;
    this.web = web;
    customers =
        IntStream.range(0, scale.shoppers())
            .mapToObj(i -> new Customer("shopper " + i, door, web, progress))
            .toList();
  }

  List<Customer> customers() {
    return customers;
  }

  List<TrackedOrder> orders() {
    return List.copyOf(orders);
  }

  /**
   * Returns when the last order has been started, not when all have been answered.
   *
   * @param enough whether the orders may end, once there are as many as wanted
   */
  void placeAll(BooleanSupplier enough) {
    var choices = new Random(scale.seed());
    var begin = System.nanoTime();
    for (var i = 0; i < scale.orders() || !enough.getAsBoolean(); i++) {
      var due = begin + Math.round(i / scale.rate() * Duration.ofSeconds(1).toNanos());
      LockSupport.parkNanos(due - System.nanoTime());
      var order =
          new TrackedOrder(
              i,
              Fate.draw(choices),
              Catalogue.anyOf(scale, choices),
              1 + choices.nextInt(MOST_OF_ONE),
              customers.get(i % customers.size()));
      orders.add(order);
      errands.add(Thread.ofVirtual().start(new Errand(order, web)));
    }
  }

  /** Until every shopper has done what was meant to be done. */
  void awaitErrands() throws InterruptedException {
    for (var errand : errands) {
      errand.join();
    }
  }

  @Override
  public void close() {
    errands.forEach(Thread::interrupt);
    customers.forEach(Customer::close);
  }
}
