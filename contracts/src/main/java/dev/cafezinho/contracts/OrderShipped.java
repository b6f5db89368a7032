package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** The nota was issued and the parcel is on its way. */
public record OrderShipped(
    String orderId,
    long number,
    String shopper,
    String invoiceNumber,
    String trackingCode,
    Instant shippedAt)
    implements PublishedEvent {
  public OrderShipped {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(invoiceNumber, "invoiceNumber");
    requireNonNull(trackingCode, "trackingCode");
    requireNonNull(shippedAt, "shippedAt");
  }
}
