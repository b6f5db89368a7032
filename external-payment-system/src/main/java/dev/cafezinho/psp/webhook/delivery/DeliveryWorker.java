package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.DueDocuments;
import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.settings.PspProperties;
import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Backoff;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Delivery.Status;
import dev.cafezinho.psp.webhook.RetryDecision;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.store.Deliveries;
import dev.cafezinho.psp.webhook.store.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Makes the attempts of deliveries, as their triggers' types promise. */
@Component
class DeliveryWorker implements DueDocuments {
  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  /** For so long what is known of a trigger is taken for true. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Events events;
  private final Deliveries deliveries;
  private final WebhookSender sender;
  private final ReceiverHealth health;
  private final DisabledEndpoints disabled;
  private final DueRunner runner;
  private final Backoff backoff;
  private final Duration longestRest;
  private final Clock clock;

  DeliveryWorker(
      Events events,
      Deliveries deliveries,
      WebhookSender sender,
      ReceiverHealth health,
      DisabledEndpoints disabled,
      DueRunner runner,
      PspProperties settings,
      Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.sender = sender;
    this.health = health;
    this.disabled = disabled;
    this.runner = runner;
    this.backoff =
        new Backoff(
            settings.webhook().schedule(),
            settings.webhook().jitter(),
            RandomGenerator.getDefault());
    this.longestRest = settings.webhook().longestRest();
    this.clock = clock;
  }

  @Override
  public String collection() {
    return Deliveries.COLLECTION;
  }

  @Override
  public String limitField() {
    return "trigger";
  }

  @Override
  public void attend(Due due) {
    deliveries.claim(due, runner.lease()).ifPresent(claimed -> doing(claimed, this::check));
  }

  /**
   * Goes on with what this process has just claimed.
   *
   * @param read when the trigger was read
   */
  void begun(Delivery claimed, Trigger trigger, Instant read) {
    boolean isFresh = clock.instant().isBefore(read.plus(FRESH));
    doing(claimed, isFresh ? delivery -> attempt(delivery, trigger) : this::check);
  }

  /** A step in the life of a delivery that this process has claimed. */
  private interface Step {
    @Nullable Delivery take(Delivery claimed);
  }

  private void doing(Delivery claimed, Step step) {
    try {
      var next = step.take(claimed);
      if (next != null && next.due() != null) {
        runner.later(Deliveries.due(next, next.due()));
      }
    } catch (OptimisticLockingFailureException _) {
      log.info("Delivery {} was taken over by another, or deleted", claimed.id());
    } catch (RuntimeException failure) {
      boolean isStopped = Thread.interrupted();
      log.warn("Delivery {} failed; it comes back", claimed.id(), isStopped ? null : failure);
      deliveries.save(claimed.dueAt(runner.at(isStopped ? Duration.ZERO : AFTER_FAILURE)));
    }
  }

  private Delivery check(Delivery claimed) {
    var event = events.find(claimed.event());
    var trigger = event.flatMap(known -> known.trigger(claimed.trigger())).orElse(null);
    var deleted = event.flatMap(known -> known.whyDeleted(trigger));
    if (deleted.isPresent()) {
      return end(claimed, Status.DEAD, deleted.get());
    }
    if (trigger == null || trigger.disabled()) {
      event.ifPresent(known -> disabled.tell(known.id(), claimed.trigger()));
      return end(claimed, Status.DEAD, "Its trigger is disabled");
    }
    if (trigger.type() != TriggerType.PERSISTENT && claimed.tries() > 1) {
      var why = "Stopped on its way; whether it arrived is not known";
      return end(claimed, Status.FAILED, why);
    }
    return attempt(claimed, trigger);
  }

  /** The claim is written before: where one attempt is promised, a crash must not make it two. */
  private Delivery attempt(Delivery claimed, Trigger trigger) {
    var attempt = sender.send(claimed, trigger);
    var decision =
        RetryDecision.after(attempt, trigger.type(), claimed.tries(), backoff, longestRest);
    log(claimed, decision, attempt);
    health.heard(claimed.event(), trigger, attempt);
    var again = decision.again().map(runner::at).orElse(null);
    var next =
        decision.status() == Status.SENT
            ? claimed.ended(Status.SENT)
            : claimed.tried(decision.status(), attempt, again);
    return deliveries.save(next);
  }

  private Delivery end(Delivery delivery, Status status, String why) {
    return deliveries.save(delivery.ended(status, Attempt.failed(clock.instant(), 0, why)));
  }

  private static void log(Delivery delivery, RetryDecision decision, Attempt attempt) {
    if (!attempt.succeeded() && (attempt.status() != null || attempt.failure() != null)) {
      log.info(
          "Delivery {} is {} after attempt {}: {} {}",
          delivery.id(),
          decision.status(),
          delivery.tries(),
          attempt.status(),
          attempt.failure());
    }
  }
}
