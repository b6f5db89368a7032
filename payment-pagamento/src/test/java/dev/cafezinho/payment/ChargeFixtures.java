package dev.cafezinho.payment;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import java.time.Instant;
import java.util.List;

/** An order, and what the payment system makes of it. */
final class ChargeFixtures {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  static final Money PRICE = Money.brl(1500);
  static final OrderContents CONTENTS = contents(Fulfilment.COUNTER);
  static final ChargeRequest REQUEST = new ChargeRequest("o1", 7, "ana", CONTENTS, AT);
  static final OpenPayment PAYMENT =
      new OpenPayment(42, "bank-1", "http://page", "0002", AT.plusSeconds(300));

  private ChargeFixtures() {}

  static OrderCreated created(String orderId) {
    return created(orderId, Fulfilment.COUNTER);
  }

  static OrderCreated created(String orderId, Fulfilment fulfilment) {
    return new OrderCreated(orderId, 7, "ana", contents(fulfilment), Instant.now());
  }

  private static OrderContents contents(Fulfilment fulfilment) {
    return new OrderContents(
        fulfilment,
        new Buyer("Ana", "ana@example.com"),
        null,
        List.of(new OrderLine("espresso", "Espresso", 1, PRICE)),
        PRICE);
  }
}
