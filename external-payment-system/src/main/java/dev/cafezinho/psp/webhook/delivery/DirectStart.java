package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.store.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Begins deliveries in this process, if it makes attempts and the receiver has room for one: then
 * the write that creates the delivery is its claim too. Else whoever finds it first attends to it.
 */
@Component("directStart")
public class DirectStart implements DeliveryStart {
  private final Deliveries deliveries;
  private final DeliveryWorker worker;
  private final DueRunner runner;
  private final Clock clock;

  DirectStart(Deliveries deliveries, DeliveryWorker worker, DueRunner runner, Clock clock) {
    this.deliveries = deliveries;
    this.worker = worker;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public void start(Delivery delivery, Trigger trigger) {
    begin(delivery, trigger, deliveries::insert);
  }

  /** Writes it down and has it sent at a time to come. */
  public void startAt(Delivery delivery, Instant at) {
    var due = Instant.ofEpochMilli(at.toEpochMilli());
    deliveries
        .insert(delivery.dueAt(due))
        .ifPresent(held -> runner.later(worker, new Due(held.id(), due, held.trigger())));
  }

  /** Writes down what is not sent, unless it is replayed. */
  public void keep(Delivery ended) {
    var _ = deliveries.insert(ended);
  }

  /**
   * Has it sent once more, from the start of the schedule.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another was faster
   */
  public Delivery replay(Delivery delivery, Trigger trigger) {
    var replayed = delivery.replayed();
    begin(replayed, trigger, next -> Optional.of(deliveries.save(next)));
    return replayed;
  }

  /** Has what waits for its time sent now, if it was not tried yet. */
  public void release(String id) {
    var now = runner.at(Duration.ZERO);
    deliveries
        .bringForward(id, now)
        .ifPresent(held -> runner.submit(worker, new Due(id, now, held.trigger())));
  }

  private void begin(
      Delivery delivery, Trigger trigger, Function<Delivery, Optional<Delivery>> write) {
    var read = clock.instant();
    boolean begins = runner.enter(trigger.id());
    var at = begins ? runner.lease() : runner.at(Duration.ZERO);
    var written = Optional.<Delivery>empty();
    try {
      written = write.apply(begins ? delivery.claimedUntil(at) : delivery.dueAt(at));
    } finally {
      if (begins && written.isEmpty()) {
        runner.leave(trigger.id());
      }
    }
    written.ifPresent(
        mine -> {
          if (begins) {
            runner.begin(trigger.id(), () -> worker.begun(mine, trigger, read));
          } else {
            runner.submit(worker, new Due(mine.id(), at, mine.trigger()));
          }
        });
  }
}
