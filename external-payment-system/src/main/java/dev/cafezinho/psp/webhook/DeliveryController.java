package dev.cafezinho.psp.webhook;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was delivered, what was not, and once more. */
@RestController
@RequestMapping("/event")
class DeliveryController {
  private final Events events;
  private final Deliveries deliveries;

  DeliveryController(Events events, Deliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  @GetMapping("/{id}/deliveries")
  List<DeliveryView> deliveries(@PathVariable String id) {
    var event = events.find(id).orElseThrow(() -> new EventNotFound(id));
    return deliveries.latest(event.id()).stream().map(DeliveryView::of).toList();
  }

  @PostMapping("/deliveries/{id}/replay")
  @ResponseStatus(ACCEPTED)
  DeliveryView replay(@PathVariable String id) {
    var delivery =
        deliveries
            .find(id)
            .orElseThrow(
                () -> new ResponseStatusException(NOT_FOUND, "There is no delivery " + id));
    if (delivery.status() == Delivery.Status.PENDING) {
      throw new ResponseStatusException(CONFLICT, "It is still being delivered");
    }
    return DeliveryView.of(deliveries.replay(delivery));
  }
}
