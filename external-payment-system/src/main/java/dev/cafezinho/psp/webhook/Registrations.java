package dev.cafezinho.psp.webhook;

import static org.springframework.http.HttpStatus.CONFLICT;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.psp.store.OptimisticRetry;
import dev.cafezinho.psp.webhook.network.AllowedTargets;
import dev.cafezinho.psp.webhook.network.TargetForm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Writes down who wants to hear of what. */
@Service
class Registrations {
  private static final int MOST_TRIGGERS = 100;

  private final Events events;
  private final AllowedTargets targets;
  private final Clock clock;

  Registrations(Events events, AllowedTargets targets, Clock clock) {
    this.events = events;
    this.targets = targets;
    this.clock = clock;
  }

  /**
   * The trigger as registered.
   *
   * @param isNew false if it was so already
   * @param generated the secret, if we made it up: shown once, never again
   */
  record Registered(Event event, Trigger trigger, boolean isNew, @Nullable String generated) {}

  Registered register(RegisterTrigger request) {
    return OptimisticRetry.of(() -> registerOnce(request));
  }

  /** Instead of all others, in one write: of two at once, one remains. */
  void registerAlone(RegisterTrigger request) {
    OptimisticRetry.run(() -> registerAloneOnce(request));
  }

  private void registerAloneOnce(RegisterTrigger request) {
    var event = event(request);
    var wanted = checked(request);
    var now = clock.instant();
    var known = event.triggers().stream().filter(wanted::wouldRepeat).findAny();
    var only = List.of(known.map(trigger -> enabled(trigger, now)).orElse(wanted));
    if (!only.equals(event.triggers())) {
      events.save(event.withOnly(only, now));
    }
  }

  private Registered registerOnce(RegisterTrigger request) {
    var event = event(request);
    var wanted = checked(request);
    return event.triggers().stream()
        .filter(wanted::wouldRepeat)
        .findAny()
        .map(known -> again(event, known, request.secret()))
        .orElseGet(() -> first(event, wanted, request.secret()));
  }

  private Registered first(Event event, Trigger trigger, @Nullable String given) {
    if (event.triggers().size() >= MOST_TRIGGERS) {
      throw new ResponseStatusException(CONFLICT, "The event has as many triggers as it may have");
    }
    var saved = events.save(event.with(trigger, clock.instant()));
    var generated = given == null ? trigger.secrets().getFirst() : null;
    return new Registered(saved, trigger, true, generated);
  }

  /** Who registers again is there again, whatever was before. */
  private Registered again(Event event, Trigger known, @Nullable String given) {
    var now = clock.instant();
    var enabled = enabled(known, now);
    var next =
        given == null || given.equals(known.secrets().getFirst())
            ? enabled
            : enabled.rotatedTo(given, now);
    var saved = next.equals(known) ? event : events.save(event.with(next, now));
    return new Registered(saved, next, false, null);
  }

  private static Trigger enabled(Trigger known, Instant now) {
    return known.disabled() ? known.in(null, now) : known;
  }

  private Event event(RegisterTrigger request) {
    return events.find(request.event()).orElseThrow(() -> new EventNotFound(request.event()));
  }

  /** The trigger that is wanted, if its messages may go there. */
  private Trigger checked(RegisterTrigger request) {
    var wanted = trigger(request);
    targets.check(TargetForm.parse(wanted.address()));
    return wanted;
  }

  private Trigger trigger(RegisterTrigger request) {
    var now = clock.instant();
    return new Trigger(
        UuidCreator.getTimeOrderedEpoch().toString(),
        request.serviceName(),
        request.type(),
        request.baseUrl(),
        request.path(),
        List.of(Objects.requireNonNullElseGet(request.secret(), Secret::generate)),
        now,
        now,
        null,
        null);
  }
}
