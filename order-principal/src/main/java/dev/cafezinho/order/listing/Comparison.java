package dev.cafezinho.order.listing;

import dev.cafezinho.eventlog.Checksum;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One walk over two generations side by side. Where they differ the order's stream decides: what it
 * holds is put into the new generation, what the former has wrong is noted.
 */
final class Comparison {
  private static final int BATCH = 500;
  private static final int MOST_ATTEMPTS = 10;

  /** An entry without an order may be that of an order which is just being placed. */
  private static final Duration BEING_PLACED = Duration.ofMinutes(10);

  private final Generation former;
  private final Generation made;
  private final PlacedOrders truth;
  private final Instant now;
  private final Checksum before = new Checksum();
  private final Checksum after = new Checksum();
  private final Differences differences = new Differences();

  Comparison(Generation former, Generation made, PlacedOrders truth, Instant now) {
    this.former = former;
    this.made = made;
    this.truth = truth;
    this.now = now;
  }

  /**
   * Compares all shoppers.
   *
   * @param betweenBatches to be run from time to time
   */
  Comparison walk(Runnable betweenBatches) {
    String last = "";
    while (true) {
      List<ShopperListing> old = former.after(last, BATCH);
      List<ShopperListing> young = made.after(last, BATCH);
      if (old.isEmpty() && young.isEmpty()) {
        return this;
      }
      String end = end(old, young);
      compare(upTo(end, old), upTo(end, young));
      last = end;
      betweenBatches.run();
    }
  }

  boolean equal() {
    return before().equals(after());
  }

  String before() {
    return before.toString();
  }

  String after() {
    return after.toString();
  }

  Differences differences() {
    return differences;
  }

  /** A batch that is full says nothing of those who follow its last. */
  private static String end(List<ShopperListing> old, List<ShopperListing> young) {
    Comparator<String> order = Comparator.naturalOrder();
    List<String> ends =
        Stream.of(old, young)
            .filter(batch -> batch.size() == BATCH)
            .map(batch -> batch.getLast().shopper())
            .toList();
    return ends.isEmpty()
        ? Stream.of(old, young)
            .filter(batch -> !batch.isEmpty())
            .map(batch -> batch.getLast().shopper())
            .max(order)
            .orElseThrow()
        : ends.stream().min(order).orElseThrow();
  }

  private static Map<String, ShopperListing> upTo(String end, List<ShopperListing> batch) {
    Map<String, ShopperListing> listings = new HashMap<>();
    for (ShopperListing listing : batch) {
      if (listing.shopper().compareTo(end) <= 0) {
        listings.put(listing.shopper(), listing);
      }
    }
    return listings;
  }

  private void compare(Map<String, ShopperListing> old, Map<String, ShopperListing> young) {
    Set<String> shoppers = new TreeSet<>(old.keySet());
    shoppers.addAll(young.keySet());
    for (String shopper : shoppers) {
      ShopperListing was = old.getOrDefault(shopper, ShopperListing.none(shopper));
      ShopperListing is = young.getOrDefault(shopper, ShopperListing.none(shopper));
      if (was.equals(is)) {
        was.addTo(before);
        is.addTo(after);
      } else {
        settle(shopper, differing(was, is));
      }
    }
  }

  private static Set<String> differing(ShopperListing was, ShopperListing is) {
    Set<String> orders = new TreeSet<>(was.placed().keySet());
    orders.addAll(is.placed().keySet());
    orders.removeIf(id -> Objects.equals(was.placed().get(id), is.placed().get(id)));
    return orders;
  }

  /**
   * The streams are read first: what they hold by then is listed by then. An order that is placed
   * between two reads makes it necessary to read again.
   */
  private void settle(String shopper, Set<String> seen) {
    Set<String> orders = seen;
    for (int attempt = 1; ; attempt++) {
      Map<String, PlacedOrder> placed = placed(shopper, orders);
      ShopperListing was = former.find(shopper);
      ShopperListing is = made.find(shopper);
      Set<String> differing = differing(was, is);
      if (orders.containsAll(differing) || attempt == MOST_ATTEMPTS) {
        was.addTo(before);
        settled(was, is, differing, placed).addTo(after);
        return;
      }
      orders = differing;
    }
  }

  private Map<String, PlacedOrder> placed(String shopper, Set<String> orders) {
    Map<String, PlacedOrder> placed = new HashMap<>();
    for (String id : orders) {
      truth
          .find(id)
          .filter(order -> order.shopper().equals(shopper))
          .ifPresent(order -> placed.put(id, order));
    }
    return placed;
  }

  private ShopperListing settled(
      ShopperListing was,
      ShopperListing is,
      Set<String> differing,
      Map<String, PlacedOrder> placed) {
    Map<String, Instant> settled = new HashMap<>(is.placed());
    for (String id : differing) {
      Instant listed = was.placed().get(id);
      PlacedOrder order = placed.get(id);
      if (order != null) {
        noteWhatIsWrong(order, listed);
      } else if (listed == null) {
        continue;
      } else if (listed.isBefore(now.minus(BEING_PLACED))) {
        differences.note(was.shopper(), id, "was listed, but no stream has it: nobody placed it");
        continue;
      } else {
        order = new PlacedOrder(id, was.shopper(), listed);
      }
      made.put(order);
      settled.put(id, order.at());
    }
    return new ShopperListing(was.shopper(), settled);
  }

  private void noteWhatIsWrong(PlacedOrder order, @Nullable Instant listed) {
    if (listed == null) {
      differences.note(order.shopper(), order.id(), "was not listed");
    } else if (!listed.equals(order.at())) {
      differences.note(order.shopper(), order.id(), "was listed with the time " + listed);
    }
  }
}
