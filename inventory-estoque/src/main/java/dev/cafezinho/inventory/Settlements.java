package dev.cafezinho.inventory;

import dev.cafezinho.service.Deadlines;
import dev.cafezinho.service.Deadlines.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which orders have left marks on products, and when these may go. */
public final class Settlements {
  private final Deadlines deadlines;
  private final Duration after;
  private final Clock clock;

  /**
   * @param after see {@link InventorySettings#settleAfter}
   */
  public Settlements(Deadlines deadlines, Duration after, Clock clock) {
    this.deadlines = deadlines;
    this.after = after;
    this.clock = clock;
  }

  /** Some of the orders whose marks may go by now. */
  public List<Due> due() {
    return deadlines.due();
  }

  /** To be called before the write that leaves marks behind. */
  void expect(String order) {
    deadlines.set(order, clock.instant().plus(after));
  }

  /** Nobody acts any more on what was written until then. */
  Instant longAgo() {
    return clock.instant().minus(after);
  }

  /** The order has left nothing, unless it is expected anew. */
  void done(Due due) {
    deadlines.clear(due);
  }
}
