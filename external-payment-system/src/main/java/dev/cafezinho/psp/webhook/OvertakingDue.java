package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets a delivery go that waits for another to come before it, as soon as that one was tried. */
@Component
class OvertakingDue implements DueHandler {
  private static final String KIND = "overtaking";
  private static final String BEFORE = "<";
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Deliveries deliveries;
  private final DueWork due;
  private final Clock clock;

  OvertakingDue(Deliveries deliveries, DueWork due, Clock clock) {
    this.deliveries = deliveries;
    this.due = due;
    this.clock = clock;
  }

  /**
   * The first goes when the second has been tried, if its own time does not come sooner.
   *
   * @param first the id of a delivery
   * @param at when the second is tried at the earliest
   */
  void follow(String first, Delivery second, Instant at) {
    due.schedule(KIND, second.id() + BEFORE + first, KIND, at);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(DueEntry entry) {
    var ids = entry.ref().split(BEFORE, 2);
    var first = deliveries.find(ids[1]).filter(Delivery::isUntried);
    var second = deliveries.find(ids[0]).filter(Delivery::isUntried);
    if (first.isPresent() && second.isPresent()) {
      due.postpone(entry, clock.instant().plus(LOOK));
    } else {
      first.ifPresent(this::release);
      due.done(entry);
    }
  }

  private void release(Delivery held) {
    due.schedule(DeliveryDue.KIND, held.id(), held.trigger(), clock.instant());
  }
}
