package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Ticket;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the staff do with an order. Who they are is checked before. */
@RestController
@RequestMapping("/api/counter/orders/{order}")
class CounterController {
  private static final ProblemType UNKNOWN_ORDER =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-order");
  private static final ProblemType TOO_LATE =
      new ProblemType(HttpStatus.CONFLICT, "too-late-to-cancel");

  private final DeliveryHandler deliveries;

  CounterController(DeliveryHandler deliveries) {
    this.deliveries = deliveries;
  }

  /** Paid or not, as long as it has not left; again is once. */
  @PostMapping("/cancel")
  CounterOrder cancel(
      @PathVariable String order,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent) {
    Delivery delivery = deliveries.cancel(order, Cause.request(traceparent));
    Ticket ticket = delivery.ticket();
    if (ticket == null) {
      throw UNKNOWN_ORDER.because("There is no such order");
    }
    if (!(delivery instanceof Delivery.Deleted)) {
      throw TOO_LATE.because("The order is on its way and stays as it is");
    }
    return new CounterOrder(ticket.orderId(), ticket.number(), OrderStatus.DELETED);
  }
}
