package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.NotInState;
import dev.cafezinho.shipping.Ticket;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.web.ProblemType;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the staff do with an order. Who may do so is checked before; who does is in the token. Any
 * of them may go on with what another has claimed.
 */
@RestController
@RequestMapping("/api/counter/orders/{order}")
class CounterController {
  private static final ProblemType UNKNOWN_ORDER =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-order");
  private static final ProblemType TOO_LATE =
      new ProblemType(HttpStatus.CONFLICT, "too-late-to-cancel");

  private final DeliveryHandler deliveries;
  private final QueueStreams streams;
  private final PreparationTimers timers;

  CounterController(DeliveryHandler deliveries, QueueStreams streams, PreparationTimers timers) {
    this.deliveries = deliveries;
    this.streams = streams;
    this.timers = timers;
  }

  @PostMapping("/claim")
  CounterOrder claim(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Language language) {
    return moved(
        deliveries.claim(order, Staff.nameOf(token), Cause.request(traceparent)), language);
  }

  @PostMapping("/ready")
  CounterOrder ready(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Language language) {
    return moved(
        deliveries.makeReady(order, Staff.nameOf(token), Cause.request(traceparent)), language);
  }

  @PostMapping("/picked-up")
  CounterOrder pickedUp(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Language language) {
    return moved(
        deliveries.handOver(order, Staff.nameOf(token), Cause.request(traceparent)), language);
  }

  /** A delivery leaves, where the staff send them. */
  @PostMapping("/sent")
  CounterOrder sent(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Language language) {
    return moved(deliveries.send(order, Staff.nameOf(token), Cause.request(traceparent)), language);
  }

  /** Paid or not, as long as it has not left; again is once. */
  @PostMapping("/cancel")
  CounterOrder cancel(
      @PathVariable String order,
      @Valid @RequestBody(required = false) @Nullable CancelRequest request,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Language language) {
    String reason = request == null ? null : request.words();
    Delivery delivery =
        deliveries.cancel(order, reason, Staff.nameOf(token), Cause.request(traceparent));
    if (delivery.ticket() != null && !(delivery instanceof Delivery.Deleted)) {
      throw TOO_LATE.because("The order is on its way and stays as it is");
    }
    return moved(delivery, language);
  }

  private CounterOrder moved(Delivery delivery, Language language) {
    Ticket ticket = delivery.ticket();
    if (ticket == null) {
      throw UNKNOWN_ORDER.because("There is no such order");
    }
    timers.taken(delivery);
    streams.changed();
    return CounterOrder.of(delivery, ticket, language);
  }

  /** Each case has a type of its own, for the page says something else in each. */
  @ExceptionHandler
  ProblemDetail notInState(NotInState refusal) {
    return refusal.delivery().ticket() == null
        ? UNKNOWN_ORDER.problem("There is no such order")
        : QueueProblems.of(refusal);
  }
}
