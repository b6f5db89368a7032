package dev.cafezinho.order.listing;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;

/**
 * Makes the next generation from the orders' streams, while orders are placed, and has it read from
 * when it agrees with the former one or it is known why not. The former one is left for the next
 * rebuild to drop.
 */
final class Rebuild {
  private static final int BATCH = 500;
  private static final int MOST_PASSES = 5;

  private final MongoDatabase database;
  private final Pointer pointer;
  private final PlacedOrders orders;
  private final Pointer.Hold hold;
  private final Clock clock;
  private long read;

  Rebuild(
      MongoDatabase database,
      Pointer pointer,
      PlacedOrders orders,
      Pointer.Hold hold,
      Clock clock) {
    this.database = database;
    this.pointer = pointer;
    this.orders = orders;
    this.hold = hold;
    this.clock = clock;
  }

  /**
   * @throws Pointer.RebuildLost when somebody else has begun another
   */
  RebuildReport run() {
    try {
      dropWhatNobodyReads();
      Generation made = new Generation(database, hold.building());
      fill(made);
      RebuildReport report = compared(made);
      pointer.move(hold, report);
      return report;
    } catch (Pointer.RebuildLost e) {
      throw e;
    } catch (RuntimeException e) {
      giveUp(e);
      throw e;
    }
  }

  private void dropWhatNobodyReads() {
    List<String> used = hold.where().all().stream().map(Generation::collection).toList();
    for (String name : database.listCollectionNames()) {
      boolean generation = name.equals(Generation.NAME) || name.startsWith(Generation.NAME + "_");
      if (generation && !used.contains(name)) {
        database.getCollection(name).drop();
      }
    }
  }

  private void fill(Generation made) {
    String last = "";
    while (true) {
      List<PlacedOrder> batch = orders.after(last, BATCH);
      if (batch.isEmpty()) {
        return;
      }
      made.put(batch);
      read += batch.size();
      last = batch.getLast().id();
      goOn();
    }
  }

  /** Orders flow on, so a difference may be one of the moment: it counts when it stays. */
  private RebuildReport compared(Generation made) {
    Comparison comparison = compare(made);
    int passes = 1;
    boolean stays = false;
    while (!comparison.equal() && !stays && passes < MOST_PASSES) {
      Comparison again = compare(made);
      stays = again.differences().same(comparison.differences());
      comparison = again;
      passes++;
    }
    return new RebuildReport(
        hold.building(),
        hold.since(),
        clock.instant(),
        null,
        read,
        passes,
        comparison.before(),
        comparison.after(),
        comparison.differences().count(),
        comparison.differences().examples());
  }

  private Comparison compare(Generation made) {
    Generation former = new Generation(database, hold.where().current());
    return new Comparison(former, made, orders, clock.instant()).walk(this::goOn);
  }

  private void goOn() {
    if (Thread.interrupted()) {
      throw new IllegalStateException("The service was stopped");
    }
    pointer.keep(hold, read);
  }

  private void giveUp(RuntimeException why) {
    var _ = Thread.interrupted(); // or the store could not be told
    try {
      pointer.giveUp(hold, failed(why));
    } catch (RuntimeException e) {
      why.addSuppressed(e); // then it ends by itself
    }
  }

  private RebuildReport failed(RuntimeException why) {
    return new RebuildReport(
        hold.building(),
        hold.since(),
        clock.instant(),
        why.toString(),
        read,
        0,
        "",
        "",
        0,
        List.of());
  }
}
