package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.settings.PspProperties;
import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.EndpointHealth;
import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import dev.cafezinho.psp.webhook.EndpointHealth.Failing;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.store.Events;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What attempts tell of their receiver: that it should be left alone for a while, that it fails, or
 * that it is to be given up.
 */
@Component
class ReceiverHealth {
  private static final Logger log = LoggerFactory.getLogger(ReceiverHealth.class);

  private final Events events;
  private final DisabledEndpoints disabled;
  private final DueRunner runner;
  private final PspProperties.Webhook settings;
  private final Clock clock;

  ReceiverHealth(
      Events events,
      DisabledEndpoints disabled,
      DueRunner runner,
      PspProperties settings,
      Clock clock) {
    this.events = events;
    this.disabled = disabled;
    this.runner = runner;
    this.settings = settings.webhook();
    this.clock = clock;
  }

  /** Takes note of an attempt; what is fired and forgotten tells nothing. */
  void heard(String event, Trigger trigger, Attempt attempt) {
    if (trigger.type() == TriggerType.FIRE_FOR_GET) {
      return;
    }
    pace(trigger, attempt);
    var now = clock.instant();
    if (attempt.succeeded()) {
      recover(event, trigger, now);
    } else if (attempt.gone()) {
      disable(event, trigger, "It answered 410 Gone", now);
    } else {
      fail(event, trigger, now);
    }
  }

  private void fail(String event, Trigger trigger, Instant now) {
    switch (trigger.health()) {
      case Healthy _ ->
          change(
              event,
              trigger,
              known -> known.health() instanceof Healthy ? fails(known, now) : known);
      case Failing failing -> {
        if (!now.isBefore(failing.since().plus(settings.disableAfter()))
            && isStillIn(failing, event, trigger)) {
          disable(event, trigger, "It has failed for " + settings.disableAfter(), now);
        }
      }
      case Disabled _ -> {}
    }
  }

  /** It may have recovered or registered again while the attempt was under way. */
  private boolean isStillIn(EndpointHealth health, String event, Trigger trigger) {
    return events
        .find(event)
        .flatMap(known -> known.trigger(trigger.id()))
        .filter(known -> health.equals(known.health()))
        .isPresent();
  }

  private void pace(Trigger trigger, Attempt attempt) {
    if (attempt.succeeded()) {
      runner.speedUp(trigger.id());
    } else if (attempt.overloaded()) {
      var rest = attempt.wantedRest(settings.longestRest()).orElse(settings.slowDown());
      runner.slowDown(trigger.id(), clock.instant().plus(rest));
    }
  }

  private void recover(String event, Trigger trigger, Instant now) {
    if (!(trigger.health() instanceof Healthy)) {
      change(event, trigger, known -> known.disabled() ? known : known.in(new Healthy(), now));
    }
  }

  private void disable(String event, Trigger trigger, String why, Instant now) {
    log.warn("Trigger {} of {} is disabled. {}", trigger.id(), event, why);
    change(event, trigger, known -> disabled(known, why, now));
    disabled.tell(event, trigger.id());
  }

  private static Trigger disabled(Trigger known, String why, Instant now) {
    return switch (known.health()) {
      case Healthy _ -> known.in(new Disabled(now, now, why), now);
      case Failing(var since) -> known.in(new Disabled(since, now, why), now);
      case Disabled _ -> known;
    };
  }

  private static Trigger fails(Trigger known, Instant now) {
    return known.in(new Failing(now), now);
  }

  private void change(String event, Trigger trigger, UnaryOperator<Trigger> change) {
    events.change(event, trigger.id(), change, clock.instant());
  }
}
