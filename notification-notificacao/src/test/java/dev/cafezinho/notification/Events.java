package dev.cafezinho.notification;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import java.time.Instant;
import java.util.List;

/** One of each published event. */
public final class Events {
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  public static final Money PRICE = Money.brl(1500);
  public static final OrderContents CONTENTS =
      new OrderContents(
          Fulfilment.COUNTER,
          new Buyer("Ana", "ana@example.com"),
          null,
          List.of(new OrderLine("espresso", "Espresso", 1, PRICE)),
          PRICE);

  private Events() {}

  public static List<PublishedEvent> all(String order, String shopper) {
    return List.of(
        created(order, shopper),
        new StockReserved(order, 7, shopper, AT),
        new StockRefused(order, 7, shopper, List.of("espresso"), AT),
        new PaymentRequested(order, 7, shopper, PRICE, "http://page", "0002", AT.plusSeconds(900)),
        new PaymentApproved(order, 7, shopper, "bank-1", PRICE, CONTENTS, AT),
        new PaymentRefused(order, 7, shopper, DeletionReason.PAYMENT_REFUSED, AT),
        new OrderShipped(order, 7, shopper, "N-1", "BR123", AT),
        new PreparationUpdated(order, 7, shopper, OrderStatus.READY, AT),
        new DeliveryCancelled(order, 7, shopper, DeletionReason.CANCELLED_BY_STAFF, AT),
        new DeletionRequested(order, 7, shopper, DeletionReason.DELETED_BY_SHOPPER, AT),
        deleted(order, shopper),
        new PaymentRefunded(order, 7, shopper, PRICE, AT));
  }

  public static OrderCreated created(String order, String shopper) {
    return new OrderCreated(order, 7, shopper, CONTENTS, AT);
  }

  public static OrderDeleted deleted(String order, String shopper) {
    return new OrderDeleted(order, 7, shopper, DeletionReason.DELETED_BY_SHOPPER, AT);
  }
}
