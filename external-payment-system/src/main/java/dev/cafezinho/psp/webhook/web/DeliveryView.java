package dev.cafezinho.psp.webhook.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.server.ResponseStatusException;

/**
 * A delivery as it is shown.
 *
 * @param faults what was done to it on purpose, as its script names it
 */
record DeliveryView(
    String id,
    String messageId,
    String trigger,
    String status,
    int tries,
    List<Attempt> attempts,
    String body,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> faults) {

  static DeliveryView of(Delivery delivery, List<String> faults) {
    return new DeliveryView(
        delivery.id(),
        delivery.messageId(),
        delivery.trigger(),
        shown(delivery.status()),
        delivery.tries(),
        delivery.attempts(),
        delivery.body(),
        delivery.createdAt(),
        faults);
  }

  /** The status that is shown so. */
  static Status status(String shown) {
    return Arrays.stream(Status.values())
        .filter(status -> shown(status).equals(shown))
        .findAny()
        .orElseThrow(() -> new ResponseStatusException(BAD_REQUEST, "There is no such status"));
  }

  private static String shown(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
