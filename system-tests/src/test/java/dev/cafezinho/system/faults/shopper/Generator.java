package dev.cafezinho.system.faults.shopper;

import dev.cafezinho.system.faults.Scale;
import dev.cafezinho.system.faults.cluster.Catalogue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Places orders at a steady pace but for the rushes, whether the earlier ones have been answered or
 * not.
 */
public final class Generator implements AutoCloseable {
  private static final int MOST_OF_ONE = 3;
  private static final int MOST_LINES = 3;

  private final Scale scale;
  private final Catalogue catalogue;
  private final Rush rush;
  private final Web web;
  private final List<Customer> customers;
  private final List<TrackedOrder> orders = new ArrayList<>();
  private final List<Thread> errands = new ArrayList<>();

  public Generator(Scale scale, URI door, Web web, Progress progress) {
    this.scale = scale;
    this.catalogue = new Catalogue(scale);
    this.rush = new Rush(scale);
    this.web = web;
    customers =
        IntStream.range(0, scale.shoppers())
            .mapToObj(i -> new Customer("shopper " + i, door, web, progress))
            .toList();
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public List<Customer> customers() {
    return customers;
  }

  public Customer customerOf(TrackedOrder order) {
    return customers.get(order.index() % customers.size());
  }

  public List<TrackedOrder> orders() {
    return List.copyOf(orders);
  }

  /**
   * Returns when the last order has been started, not when all have been answered.
   *
   * @param enough whether the orders may end, once there are as many as wanted
   */
  public void placeAll(BooleanSupplier enough) {
    var choices = new Random(scale.seed());
    var begin = System.nanoTime();
    for (var i = 0; i < scale.orders() || !enough.getAsBoolean(); i++) {
      var due = begin + Math.round(rush.begin(i) / scale.rate() * Duration.ofSeconds(1).toNanos());
      LockSupport.parkNanos(due - System.nanoTime());
      var order = new TrackedOrder(i, Fate.draw(choices), lines(i, choices));
      orders.add(order);
      errands.add(Thread.ofVirtual().start(new Errand(order, customerOf(order), web)));
    }
  }

  private Map<String, Integer> lines(int order, Random choices) {
    var lines = new LinkedHashMap<String, Integer>();
    for (var i = choices.nextInt(MOST_LINES); i >= 0; i--) {
      lines.put(catalogue.anyPlentiful(choices), 1 + choices.nextInt(MOST_OF_ONE));
    }
    if (rush.has(order)) {
      lines.putAll(rush.lines(order));
    }
    return lines;
  }

  /** Until every shopper has done what was meant to be done. */
  public void awaitErrands() throws InterruptedException {
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
