package dev.cafezinho.order.listing;

import dev.cafezinho.eventlog.Checksum;
import java.util.ArrayList;
import java.util.List;

/** What one generation has otherwise than the streams, with the first few examples. */
final class Differences {
  private static final int MOST_EXAMPLES = 20;

  private final Checksum all = new Checksum();
  private final List<String> examples = new ArrayList<>();
  private long count;

  void note(String shopper, String order, String what) {
    count++;
    all.add(shopper, order, what);
    if (examples.size() < MOST_EXAMPLES) {
      examples.add("%s of shopper %s %s".formatted(order, shopper, what));
    }
  }

  boolean same(Differences other) {
    return all.toString().equals(other.all.toString());
  }

  long count() {
    return count;
  }

  List<String> examples() {
    return List.copyOf(examples);
  }
}
