package dev.cafezinho.psp.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Writes down who wants to hear of what. */
@Service
class Registrations {
  private static final int ATTEMPTS = 10;

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
    for (int attempt = 1; ; attempt++) {
      try {
        return registerOnce(request);
      } catch (OptimisticLockingFailureException overtaken) {
        if (attempt == ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }

  private Registered registerOnce(RegisterTrigger request) {
    var event = events.find(request.event()).orElseThrow(() -> new EventNotFound(request.event()));
    var wanted = trigger(request);
    targets.check(wanted.target());
    return event.triggers().stream()
        .filter(wanted::wouldRepeat)
        .findAny()
        .map(known -> again(event, known, request.secret()))
        .orElseGet(() -> first(event, wanted, request.secret()));
  }

  private Registered first(Event event, Trigger trigger, @Nullable String given) {
    var saved = events.save(event.with(trigger, clock.instant()));
    var generated = given == null ? trigger.secrets().getFirst() : null;
    return new Registered(saved, trigger, true, generated);
  }

  private Registered again(Event event, Trigger known, @Nullable String given) {
    if (given == null || given.equals(known.secrets().getFirst())) {
      return new Registered(event, known, false, null);
    }
    var rotated = known.rotatedTo(given, clock.instant());
    var saved = events.save(event.with(rotated, clock.instant()));
    return new Registered(saved, rotated, false, null);
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
        now);
  }
}
