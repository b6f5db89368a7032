package dev.cafezinho.psp.webhook.event;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.EventNotFound;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.network.AllowedTargets;
import dev.cafezinho.psp.webhook.network.TargetForm;
import dev.cafezinho.psp.webhook.store.Events;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Writes down what happens and who wants to hear of it. */
@Service
public class Registrations {
  static final int MOST_TRIGGERS = 100;

  /** Deleted ones stay in the event's document, which must not grow for ever. */
  private static final int MOST_KEPT = 1000;

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
  public record Registered(
      Event event, Trigger trigger, boolean isNew, @Nullable String generated) {}

  /**
   * An event that is new.
   *
   * @param triggers with the secrets that we made up
   */
  public record Created(Event event, List<Registered> triggers) {}

  /** With the triggers that came with it, in one write. */
  public Created create(CreateEvent request) {
    var now = clock.instant();
    var id = Objects.requireNonNullElseGet(request.id(), NewTrigger::newId);
    var event =
        new Event(
            id,
            null,
            request.name(),
            request.serviceName(),
            request.repositoryUrl(),
            request.team(),
            List.of(),
            now,
            now,
            null);
    var registered = new ArrayList<Registered>();
    for (var wanted : Objects.requireNonNullElse(request.triggers(), List.<NewTrigger>of())) {
      var trigger = checked(wanted);
      if (event.repeatedBy(trigger).isEmpty()) {
        event = event.with(trigger, now);
        registered.add(new Registered(event, trigger, true, wanted.generated(trigger)));
      }
    }
    var added = events.add(event);
    return new Created(
        added.orElseThrow(() -> conflict("An event of this id or name exists")), registered);
  }

  public Registered register(String event, NewTrigger wanted) {
    return OptimisticRetry.of(() -> registerOnce(event, wanted));
  }

  /** Instead of all others, in one write: of two at once, one remains. */
  void registerAlone(String event, NewTrigger wanted) {
    OptimisticRetry.run(() -> registerAloneOnce(event, wanted));
  }

  private void registerAloneOnce(String name, NewTrigger request) {
    var event = event(name);
    var wanted = checked(request);
    var now = clock.instant();
    var only = List.of(event.repeatedBy(wanted).map(known -> enabled(known, now)).orElse(wanted));
    if (!only.equals(event.triggers())) {
      events.save(event.withOnly(only, now));
    }
  }

  private Registered registerOnce(String name, NewTrigger request) {
    var event = event(name);
    var wanted = checked(request);
    return event
        .repeatedBy(wanted)
        .map(known -> again(event, known, request.secret()))
        .orElseGet(() -> first(event, wanted, request));
  }

  private Registered first(Event event, Trigger trigger, NewTrigger request) {
    if (event.currentTriggers().size() >= MOST_TRIGGERS || event.triggers().size() >= MOST_KEPT) {
      throw conflict("The event has as many triggers as it may have");
    }
    var saved = events.save(event.with(trigger, clock.instant()));
    return new Registered(saved, trigger, true, request.generated(trigger));
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
    return known.disabled() ? known.in(new Healthy(), now) : known;
  }

  private Event event(String idOrName) {
    return events.findCurrent(idOrName).orElseThrow(() -> new EventNotFound(idOrName));
  }

  /** The trigger that is wanted, if its messages may go there. */
  private Trigger checked(NewTrigger request) {
    var wanted = request.trigger(clock.instant());
    targets.check(TargetForm.parse(wanted.address()));
    return wanted;
  }

  private static ResponseStatusException conflict(String detail) {
    return new ResponseStatusException(CONFLICT, detail);
  }
}
