package dev.cafezinho.psp.webhook;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The webhook hub's routes: what happens, who hears of it, and telling it. */
@RestController
@RequestMapping("/event")
class EventController {
  private final Events events;
  private final Registrations registrations;
  private final Publisher publisher;
  private final Clock clock;

  EventController(Events events, Registrations registrations, Publisher publisher, Clock clock) {
    this.events = events;
    this.registrations = registrations;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** What became of a published message. */
  record Published(String messageId, int deliveries) {}

  @GetMapping
  List<EventView> all() {
    return events.all().stream().map(EventView::of).toList();
  }

  @PostMapping("/create")
  @ResponseStatus(CREATED)
  EventView create(@RequestBody @Valid CreateEvent request) {
    return events
        .add(request.at(clock.instant()))
        .map(EventView::of)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.CONFLICT, "An event of this id or name exists"));
  }

  @PostMapping("/register")
  ResponseEntity<TriggerView> register(@RequestBody @Valid RegisterTrigger request) {
    if (request.event().startsWith(Events.SOLE)) {
      throw new EventNotFound(request.event()); // who hears of it is not decided here
    }
    var made = registrations.register(request);
    return ResponseEntity.status(made.isNew() ? CREATED : OK)
        .body(TriggerView.of(made.event(), made.trigger(), made.generated()));
  }

  @PostMapping("/publisher")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Published publish(@RequestBody @Valid PublishEvent request) {
    if (events.isOurOwn(request.event())) {
      // it would be signed and believed: whoever could publish it could say that anything is paid
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only the payment system itself tells this");
    }
    var id =
        Objects.requireNonNullElseGet(
            request.id(), () -> "msg_" + UuidCreator.getTimeOrderedEpoch());
    return new Published(id, publisher.publish(request.event(), id, request.payload()));
  }
}
