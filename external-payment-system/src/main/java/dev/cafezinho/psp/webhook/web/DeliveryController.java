package dev.cafezinho.psp.webhook.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.EventNotFound;
import dev.cafezinho.psp.webhook.delivery.DeliveryNotes;
import dev.cafezinho.psp.webhook.delivery.Replays;
import dev.cafezinho.psp.webhook.store.Deliveries;
import dev.cafezinho.psp.webhook.store.Deliveries.Place;
import dev.cafezinho.psp.webhook.store.Events;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** What was delivered, what was not, and once more. */
@RestController
@RequestMapping("/event")
class DeliveryController {
  private static final int LONGEST_ID = 300;

  private final Events events;
  private final Deliveries deliveries;
  private final Replays replays;
  private final ObjectProvider<DeliveryNotes> notes;

  DeliveryController(
      Events events, Deliveries deliveries, Replays replays, ObjectProvider<DeliveryNotes> notes) {
    this.events = events;
    this.deliveries = deliveries;
    this.replays = replays;
    this.notes = notes;
  }

  /** How many dead letters are on their way again. */
  record Replayed(int replayed) {}

  /**
   * The newest first.
   *
   * @param status only those in it, such as {@code dead}
   * @param cursor where a page before has ended
   * @param before the same, told by the last delivery seen
   */
  @GetMapping("/{id}/deliveries")
  ResponseEntity<List<DeliveryView>> deliveries(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable @Size(min = 1, max = Cursor.LONGEST) String cursor,
      @RequestParam(required = false) @Nullable @Size(min = 1, max = LONGEST_ID) String before,
      @RequestParam(required = false)
          @Nullable
          @Pattern(regexp = "[0-9]{1,3}")
          @Min(1)
          @Max(Page.MOST)
          String limit) {
    var event = event(id);
    var wanted = status == null ? null : DeliveryView.status(status);
    var from = cursor == null ? place(before) : place(Cursor.read(cursor).split(" ", 2));
    var page = Page.of(limit);
    return page.answer(
        deliveries.latest(event.id(), wanted, from, page.withOneMore()),
        UriComponentsBuilder.fromPath("/event/{id}/deliveries").build(event.id()).getRawPath(),
        status == null ? "" : "&status=" + status,
        last -> Cursor.write(last.createdAt().toEpochMilli() + " " + last.id()),
        this::view);
  }

  private static Place place(String[] cursor) {
    if (cursor.length != 2 || !cursor[0].matches("[0-9]{1,15}")) {
      throw Cursor.malformed();
    }
    return new Place(Instant.ofEpochMilli(Long.parseLong(cursor[0])), cursor[1]);
  }

  private @Nullable Place place(@Nullable String before) {
    if (before == null) {
      return null;
    }
    var last = deliveries.find(before).orElseThrow(() -> unknown(before));
    return new Place(last.createdAt(), last.id());
  }

  private static ResponseStatusException unknown(String before) {
    return new ResponseStatusException(BAD_REQUEST, "There is no delivery " + before);
  }

  // no event has this name, which is the path of a single delivery
  @PostMapping("/{id:(?!deliveries$).+}/deliveries/replay")
  @ResponseStatus(ACCEPTED)
  Replayed replayAll(@PathVariable String id) {
    return new Replayed(replays.all(event(id)));
  }

  @PostMapping("/deliveries/{id}/replay")
  @ResponseStatus(ACCEPTED)
  DeliveryView replay(@PathVariable String id) {
    return view(replays.one(id));
  }

  private DeliveryView view(Delivery delivery) {
    return DeliveryView.of(
        delivery, notes.stream().flatMap(known -> known.faults(delivery).stream()).toList());
  }

  private Event event(String id) {
    return events.find(id).orElseThrow(() -> new EventNotFound(id));
  }
}
