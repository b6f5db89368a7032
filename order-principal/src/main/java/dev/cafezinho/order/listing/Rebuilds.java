package dev.cafezinho.order.listing;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Checksum;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Rebuilds, one at a time in all instances, and what there is to know of the read model. */
@Component
public class Rebuilds implements DisposableBean {
  /** The read model's name. */
  public static final String NAME = Generation.NAME;

  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final int BATCH = 500;

  private final MongoDatabase database;
  private final Pointer pointer;
  private final PlacedOrders orders;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  Rebuilds(MongoDatabase database, Pointer pointer, PlacedOrders orders, Clock clock) {
    this.database = database;
    this.pointer = pointer;
    this.orders = orders;
    this.clock = clock;
  }

  /** How much is listed, and the checksum of it. */
  public record Contents(long shoppers, long orders, String checksum) {}

  /** Starts one in the background; false while one is at work, here or elsewhere. */
  public boolean start() {
    Optional<Pointer.Hold> hold = pointer.take();
    hold.ifPresent(taken -> thread.execute(() -> run(taken)));
    return hold.isPresent();
  }

  public RebuildState state() {
    return pointer.state();
  }

  /** Reads all of it. */
  public Contents contents() {
    Generation generation = new Generation(database, pointer.read().current());
    Checksum checksum = new Checksum();
    long shoppers = 0;
    long listed = 0;
    List<ShopperListing> batch = generation.after("", BATCH);
    while (!batch.isEmpty()) {
      for (ShopperListing listing : batch) {
        listing.addTo(checksum);
        shoppers++;
        listed += listing.placed().size();
      }
      batch = generation.after(batch.getLast().shopper(), BATCH);
    }
    return new Contents(shoppers, listed, checksum.toString());
  }

  private void run(Pointer.Hold hold) {
    try {
      RebuildReport report = new Rebuild(database, pointer, orders, hold, clock).run();
      log.info("{} is rebuilt: {}", NAME, report);
    } catch (RuntimeException e) {
      log.error("{} is not rebuilt; it stays as it was", NAME, e);
    }
  }

  /** A rebuild that is at work gives up, so that another instance can start over at once. */
  @Override
  public void destroy() {
    thread.shutdownNow();
    thread.close();
  }
}
