package dev.cafezinho.payment;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import java.time.Instant;

/** What is to be paid, and by whom. */
public record ChargeRequest(
    String orderId, long number, String shopper, OrderContents contents, Instant placedAt) {
  public Money amount() {
    return contents.total();
  }
}
