package dev.cafezinho.order.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Checksum;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Rebuilds of the listing, one at a time on this instance, and what the listing holds. */
@Component
public class Rebuilds implements InitializingBean, DisposableBean {
  /** The read model's name for operators. */
  public static final String NAME = "shopper_orders";

  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final int BATCH = 500;

  private final FormerListing former;
  private final ShopperOrders listing;
  private final PlacedOrders orders;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicReference<@Nullable Rebuild> atWork = new AtomicReference<>();
  private volatile @Nullable RebuildReport last;

  Rebuilds(MongoDatabase database, ShopperOrders listing, PlacedOrders orders, Clock clock) {
    this.former = new FormerListing(database);
    this.listing = listing;
    this.orders = orders;
    this.clock = clock;
  }

  /** How much is listed, and the checksum of it. */
  public record Contents(long shoppers, long orders, String checksum) {}

  /**
   * What this instance has done and does.
   *
   * @param running the rebuild at work
   * @param last how the last one ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record State(@Nullable Running running, @Nullable RebuildReport last) {}

  /**
   * A rebuild at work.
   *
   * @param read how many orders it has read
   */
  public record Running(Instant startedAt, long read) {}

  /** Before anybody is served; the former edition's listing goes when all of it is in this one. */
  @Override
  public void afterPropertiesSet() {
    if (former.exists()) {
      RebuildReport report = run(new Rebuild(listing, orders, clock));
      if (report.failure() == null) {
        former.drop();
      }
    }
  }

  /** Starts one in the background; false while one is at work here. */
  public boolean start() {
    Rebuild rebuild = new Rebuild(listing, orders, clock);
    boolean started = atWork.compareAndSet(null, rebuild);
    if (started) {
      thread.execute(() -> run(rebuild));
    }
    return started;
  }

  public State state() {
    Rebuild rebuild = atWork.get();
    return new State(
        rebuild == null ? null : new Running(rebuild.startedAt(), rebuild.read()), last);
  }

  /** Reads all of it. */
  public Contents contents() {
    Checksum checksum = new Checksum();
    long shoppers = 0;
    long listed = 0;
    String shopper = "";
    List<PlacedOrder> batch = listing.after("", BATCH);
    while (!batch.isEmpty()) {
      for (PlacedOrder entry : batch) {
        checksum.add(entry.shopper(), entry.id(), entry.at().toString());
        listed++;
        shoppers += entry.shopper().equals(shopper) ? 0 : 1;
        shopper = entry.shopper();
      }
      batch = listing.after(ListingKey.of(batch.getLast()), BATCH);
    }
    return new Contents(shoppers, listed, checksum.toString());
  }

  private RebuildReport run(Rebuild rebuild) {
    RebuildReport report = rebuild.run();
    if (report.failure() == null) {
      log.info("{} is rebuilt: {}", NAME, report);
    } else {
      log.error("{} is not rebuilt as a whole: {}", NAME, report);
    }
    last = report;
    atWork.set(null);
    return report;
  }

  /** A rebuild that is at work gives up; it can be started again at any time. */
  @Override
  public void destroy() {
    thread.shutdownNow();
    thread.close();
  }
}
