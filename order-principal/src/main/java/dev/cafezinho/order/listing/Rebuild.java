package dev.cafezinho.order.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings the listing to what the orders' streams say, in place, while orders are placed. It may be
 * broken off, repeated, and run by several at once: what is there already is left alone.
 */
final class Rebuild {
  private static final int BATCH = 500;
  private static final int MOST_EXAMPLES = 20;

  /** An entry without an order may be that of an order which is just being placed. */
  private static final Duration BEING_PLACED = Duration.ofMinutes(10);

  private final ShopperOrders listing;
  private final PlacedOrders orders;
  private final Clock clock;
  private final Instant startedAt;
  private final List<String> examples = new ArrayList<>();
  private final AtomicLong read = new AtomicLong();
  private long missing;
  private long superfluous;

  Rebuild(ShopperOrders listing, PlacedOrders orders, Clock clock) {
    this.listing = listing;
    this.orders = orders;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  Instant startedAt() {
    return startedAt;
  }

  /** How many orders were read so far. */
  long read() {
    return read.get();
  }

  RebuildReport run() {
    try {
      addWhatIsMissing();
      removeWhatIsSuperfluous();
      return report(null);
    } catch (RuntimeException e) {
      return report(e.toString());
    }
  }

  private void addWhatIsMissing() {
    List<PlacedOrder> batch = orders.after("", BATCH);
    while (!batch.isEmpty()) {
      List<PlacedOrder> added = listing.addMissing(batch);
      missing += added.size();
      added.forEach(order -> note(order, "was not listed"));
      read.addAndGet(batch.size());
      stopIfInterrupted();
      batch = orders.after(batch.getLast().id(), BATCH);
    }
  }

  private void removeWhatIsSuperfluous() {
    Instant old = startedAt.minus(BEING_PLACED);
    List<PlacedOrder> batch = listing.after("", BATCH);
    while (!batch.isEmpty()) {
      Set<PlacedOrder> placed =
          new HashSet<>(orders.find(batch.stream().map(PlacedOrder::id).toList()));
      for (PlacedOrder entry : batch) {
        if (!placed.contains(entry) && entry.at().isBefore(old)) {
          listing.remove(entry);
          superfluous++;
          note(entry, "was listed, but no stream says so");
        }
      }
      stopIfInterrupted();
      batch = listing.after(ListingKey.of(batch.getLast()), BATCH);
    }
  }

  private void note(PlacedOrder order, String what) {
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(
          "%s of shopper %s at %s %s".formatted(order.id(), order.shopper(), order.at(), what));
    }
  }

  private static void stopIfInterrupted() {
    if (Thread.interrupted()) {
      throw new IllegalStateException("The service was stopped");
    }
  }

  private RebuildReport report(@Nullable String failure) {
    return new RebuildReport(
        startedAt, clock.instant(), failure, read(), missing, superfluous, List.copyOf(examples));
  }
}
