package dev.cafezinho.psp.webhook;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was delivered, what was not, and once more. */
@RestController
@RequestMapping("/event")
class DeliveryController {
  private static final int MOST = 100;
  private static final int LONGEST_ID = 300;

  private final Events events;
  private final Deliveries deliveries;
  private final Replays replays;

  DeliveryController(Events events, Deliveries deliveries, Replays replays) {
    this.events = events;
    this.deliveries = deliveries;
    this.replays = replays;
  }

  /** How many dead letters are on their way again. */
  record Replayed(int replayed) {}

  /**
   * The newest first.
   *
   * @param status only those in it, such as {@code dead}
   * @param before only those older than this delivery: the last one seen, for the next page
   */
  @GetMapping("/{id}/deliveries")
  List<DeliveryView> deliveries(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable @Size(min = 1, max = LONGEST_ID) String before,
      @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{1,3}") @Min(1) @Max(MOST)
          String limit) {
    var wanted = status == null ? null : DeliveryView.status(status);
    var last = before == null ? null : deliveries.find(before).orElseThrow(() -> unknown(before));
    return deliveries
        .latest(event(id).id(), wanted, last, limit == null ? MOST : Integer.parseInt(limit))
        .stream()
        .map(DeliveryView::of)
        .toList();
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
    return DeliveryView.of(replays.one(id));
  }

  private Event event(String id) {
    return events.find(id).orElseThrow(() -> new EventNotFound(id));
  }
}
