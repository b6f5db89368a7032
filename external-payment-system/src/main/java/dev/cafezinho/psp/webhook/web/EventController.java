package dev.cafezinho.psp.webhook.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.OK;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.psp.webhook.EventNotFound;
import dev.cafezinho.psp.webhook.delivery.Publisher;
import dev.cafezinho.psp.webhook.event.CreateEvent;
import dev.cafezinho.psp.webhook.event.Deletions;
import dev.cafezinho.psp.webhook.event.Registrations;
import dev.cafezinho.psp.webhook.store.Events;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The webhook hub's routes: what happens, who hears of it, and telling it. */
@RestController
@RequestMapping("/event")
class EventController {
  private final Events events;
  private final Registrations registrations;
  private final Deletions deletions;
  private final Publisher publisher;

  EventController(
      Events events, Registrations registrations, Deletions deletions, Publisher publisher) {
    this.events = events;
    this.registrations = registrations;
    this.deletions = deletions;
    this.publisher = publisher;
  }

  /** What became of a published message. */
  record Published(String messageId, int deliveries) {}

  /**
   * All events, by id, deleted ones too.
   *
   * @param cursor where a page before has ended
   */
  @GetMapping
  ResponseEntity<List<EventView>> list(
      @RequestParam(required = false) @Nullable @Size(min = 1, max = Cursor.LONGEST) String cursor,
      @RequestParam(required = false)
          @Nullable
          @Pattern(regexp = "[0-9]{1,3}")
          @Min(1)
          @Max(Page.MOST)
          String limit) {
    var page = Page.of(limit);
    var found = events.list(cursor == null ? null : Cursor.read(cursor), page.withOneMore());
    return page.answer(found, "/event", "", last -> Cursor.write(last.id()), EventView::of);
  }

  @PostMapping("/create")
  @ResponseStatus(CREATED)
  EventView create(@RequestBody @Valid CreateEvent request) {
    var created = registrations.create(request);
    return EventView.of(
        created.event(),
        created.triggers().stream()
            .map(made -> TriggerView.of(created.event(), made.trigger(), made.generated()))
            .toList());
  }

  @PostMapping("/register")
  ResponseEntity<TriggerView> register(@RequestBody @Valid RegisterTrigger request) {
    if (request.event().startsWith(Events.SOLE)) {
      throw new EventNotFound(request.event()); // who hears of it is not decided here
    }
    var made = registrations.register(request.event(), request.trigger());
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

  /** Nothing is delivered to its triggers any more; it stays listed. */
  // the names of the other routes are no ids
  @DeleteMapping("/{id:(?!(?:create|register|publisher)$).+}")
  @ResponseStatus(NO_CONTENT)
  void delete(@PathVariable String id) {
    if (events.isOurOwn(id)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "The payment system itself needs this event");
    }
    deletions.deleteEvent(id);
  }

  /** Nothing is delivered to it any more; it stays listed. */
  @DeleteMapping("/{id}/triggers/{trigger}")
  @ResponseStatus(NO_CONTENT)
  void deleteTrigger(@PathVariable String id, @PathVariable String trigger) {
    deletions.deleteTrigger(id, trigger);
  }
}
