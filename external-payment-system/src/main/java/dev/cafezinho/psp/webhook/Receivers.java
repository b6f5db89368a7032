package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.due.DueWork;
import dev.cafezinho.psp.due.Lanes;
import dev.cafezinho.psp.settings.PspSettings;
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
class Receivers {
  private static final Logger log = LoggerFactory.getLogger(Receivers.class);

  private final Events events;
  private final DueWork due;
  private final Lanes lanes;
  private final PspSettings.Webhook settings;
  private final Clock clock;

  Receivers(Events events, DueWork due, Lanes lanes, PspSettings settings, Clock clock) {
    this.events = events;
    this.due = due;
    this.lanes = lanes;
    this.settings = settings.webhook();
    this.clock = clock;
  }

  /**
   * Takes note of an attempt; what is fired and forgotten tells nothing but that it is too much.
   */
  void heard(String event, Trigger trigger, Attempt attempt) {
    pace(trigger, attempt);
    if (trigger.type() == TriggerType.FIRE_FOR_GET) {
      return;
    }
    var now = clock.instant();
    if (attempt.succeeded()) {
      recover(event, trigger, now);
    } else if (attempt.gone()) {
      disable(event, trigger, "It answered 410 Gone", now);
    } else if (trigger.trouble() == null) {
      change(event, trigger, known -> known.trouble() == null ? fails(known, now) : known);
    } else if (!now.isBefore(trigger.trouble().since().plus(settings.disableAfter()))
        && isStillIn(trigger.trouble(), event, trigger)) {
      disable(event, trigger, "It has failed for " + settings.disableAfter(), now);
    }
  }

  /** It may have recovered or registered again while the attempt was under way. */
  private boolean isStillIn(Trouble trouble, String event, Trigger trigger) {
    return events
        .find(event)
        .flatMap(known -> known.trigger(trigger.id()))
        .filter(known -> trouble.equals(known.trouble()))
        .isPresent();
  }

  private void pace(Trigger trigger, Attempt attempt) {
    if (attempt.succeeded()) {
      lanes.speedUp(trigger.id());
    } else if (attempt.overloaded()) {
      var rest = attempt.wantedRest(settings.longestRest()).orElse(settings.slowDown());
      lanes.slowDown(trigger.id(), clock.instant().plus(rest));
    }
  }

  private void recover(String event, Trigger trigger, Instant now) {
    if (trigger.trouble() != null) {
      change(event, trigger, known -> known.disabled() ? known : known.in(null, now));
    }
  }

  /** Told to whoever registered for that, also if we crash right after. */
  private void disable(String event, Trigger trigger, String why, Instant now) {
    log.warn("Trigger {} of {} is disabled. {}", trigger.id(), event, why);
    due.around(
        DisabledDue.KIND,
        DisabledDue.ref(event, trigger),
        DisabledDue.KIND,
        () -> change(event, trigger, known -> disabled(known, why, now)));
  }

  private static Trigger disabled(Trigger known, String why, Instant now) {
    if (known.disabled()) {
      return known;
    }
    var trouble = known.trouble() == null ? Trouble.from(now) : known.trouble();
    return known.in(trouble.disabled(now, why), now);
  }

  private static Trigger fails(Trigger known, Instant now) {
    return known.in(Trouble.from(now), now);
  }

  private void change(String event, Trigger trigger, UnaryOperator<Trigger> change) {
    events.change(event, trigger.id(), change, clock.instant());
  }
}
