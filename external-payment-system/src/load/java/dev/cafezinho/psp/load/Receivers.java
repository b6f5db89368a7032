package dev.cafezinho.psp.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All who are told of each payment. */
final class Receivers implements AutoCloseable {
  private final List<Receiver> healthy = new ArrayList<>();
  private final List<Target> broken = new ArrayList<>();

  Receivers(int all, int failing) throws IOException {
    for (int i = 0; i < failing; i++) {
      broken.add(Broken.number(i));
    }
    for (int i = failing; i < all; i++) {
      healthy.add(new Receiver());
    }
  }

  /** The broken ones first: whoever serves in order meets them before the others. */
  List<Target> all() {
    return Stream.concat(broken.stream(), healthy.stream()).toList();
  }

  List<Receiver> healthy() {
    return healthy;
  }

  /** Whether every healthy receiver has heard of so many payments of a phase. */
  boolean have(Phase phase, long payments) {
    return healthy.stream().allMatch(receiver -> receiver.count(phase) >= payments);
  }

  /** Of all phases together, each message once for each healthy receiver. */
  long count() {
    return Stream.of(Phase.values())
        .flatMap(phase -> healthy.stream().map(receiver -> receiver.count(phase)))
        .mapToLong(Integer::longValue)
        .sum();
  }

  /** How many messages, over all healthy receivers, have not come. */
  long missing(Collection<String> payments) {
    return healthy.stream().mapToLong(receiver -> receiver.missing(payments).size()).sum();
  }

  long repeated() {
    return healthy.stream().mapToLong(Receiver::repeated).sum();
  }

  List<Arrival> arrivals(Phase phase) {
    return healthy.stream().flatMap(receiver -> receiver.arrivals(phase).stream()).toList();
  }

  void forget() {
    healthy.forEach(Receiver::forget);
  }

  @Override
  public void close() {
    all().forEach(Target::close);
  }
}
