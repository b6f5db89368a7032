package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** A charge is open and can be paid until it expires. */
public record PaymentRequested(
    String orderId,
    long number,
    String shopper,
    Money amount,
    String pageUrl,
    String pixCode,
    Instant expiresAt)
    implements PublishedEvent {
  public PaymentRequested {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(amount, "amount");
    requireNonNull(pageUrl, "pageUrl");
    requireNonNull(pixCode, "pixCode");
    requireNonNull(expiresAt, "expiresAt");
  }
}
