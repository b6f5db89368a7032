package dev.cafezinho.payment;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.TillPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An order, and what the payment system makes of it. */
public final class ChargeFixtures {
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  public static final Money PRICE = Money.brl(1500);
  public static final OrderContents CONTENTS = contents(Fulfilment.COUNTER);
  public static final ChargeRequest REQUEST = new ChargeRequest("o1", 7, "ana", CONTENTS, AT);
  public static final OpenPayment PAYMENT =
      new OpenPayment(42, "bank-1", "http://page", "0002", AT.plusSeconds(300));

  public static final AskTimes ASK_TIMES = new AskTimes(Duration.ofSeconds(30), Duration.ofDays(1));

  private ChargeFixtures() {}

  public static OrderCreated created(String orderId) {
    return created(orderId, Fulfilment.COUNTER);
  }

  public static OrderCreated created(String orderId, Fulfilment fulfilment) {
    return new OrderCreated(orderId, 7, "ana", contents(fulfilment), Instant.now());
  }

  /** What the staff have taken the money for. */
  public static ChargeRequest paidAtTill() {
    OrderContents cash =
        new OrderContents(
            CONTENTS.fulfilment(),
            CONTENTS.buyer(),
            null,
            CONTENTS.lines(),
            CONTENTS.total(),
            CONTENTS.language(),
            TillPayment.CASH);
    return new ChargeRequest("o1", 7, "o1", cash, AT);
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
