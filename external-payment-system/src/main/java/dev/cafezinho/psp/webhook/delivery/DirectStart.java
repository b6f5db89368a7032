package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.store.Deliveries;
import java.time.Clock;
import java.time.Duration;
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

  /**
   * Has it sent once more, from the start of the schedule.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another was faster
   */
  Delivery replay(Delivery delivery, Trigger trigger) {
    var replayed = delivery.replayed();
    begin(replayed, trigger, next -> Optional.of(deliveries.save(next)));
    return replayed;
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
            runner.submit(Deliveries.due(mine, at));
          }
        });
  }
}
