package dev.cafezinho.order;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.TillPayment;
import dev.cafezinho.order.OrderCommand.RecordFact;
import java.time.Instant;
import java.util.List;

/** One order and what may happen to it. */
final class OrderFixtures {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final OrderContents CONTENTS =
      new OrderContents(
          Fulfilment.COUNTER,
          new Buyer("Ana", "ana@example.com"),
          null,
          List.of(new OrderLine("espresso", "Espresso", 2, Money.brl(700))),
          Money.brl(1400));

  private static final OrderContents IN_CASH =
      new OrderContents(
          Fulfilment.COUNTER,
          new Buyer("Consumidor", null),
          null,
          CONTENTS.lines(),
          CONTENTS.total(),
          CONTENTS.language(),
          TillPayment.CASH);

  private OrderFixtures() {}

  static OrderCommand placeOrder() {
    return new OrderCommand.Place("o-1", 7, "shopper-1", CONTENTS, 3, NOW);
  }

  /** The staff have taken the money. */
  static OrderCommand placeOrderPaidInCash() {
    return new OrderCommand.Place("o-1", 7, "o-1", IN_CASH, 0, NOW);
  }

  static OrderEvent placedPaidInCash() {
    return new OrderEvent.Placed("o-1", 7, "o-1", IN_CASH, 0, NOW);
  }

  static OrderEvent.Fact paidInCash() {
    return new OrderEvent.PaymentApproved("CASH", Money.brl(1400), NOW);
  }

  static OrderCommand delete() {
    return new OrderCommand.Delete(NOW);
  }

  static OrderCommand recordFact(OrderEvent.Fact fact) {
    return new RecordFact(fact);
  }

  static OrderEvent placed() {
    return new OrderEvent.Placed("o-1", 7, "shopper-1", CONTENTS, 3, NOW);
  }

  static OrderEvent.Fact stockReserved() {
    return new OrderEvent.PlainFact(Publication.STOCK_RESERVED, NOW);
  }

  static OrderEvent.Fact stockRefused() {
    return new OrderEvent.StockRefused(List.of("espresso"), NOW);
  }

  static OrderEvent.Fact paymentRequested() {
    return new OrderEvent.PaymentRequested(
        Money.brl(1400), "http://pay/1", "000201", NOW.plusSeconds(900), NOW);
  }

  static OrderEvent.Fact paymentApproved() {
    return new OrderEvent.PaymentApproved("t-1", Money.brl(1400), NOW);
  }

  static OrderEvent.Fact paymentRefused() {
    return new OrderEvent.PaymentRefused(DeletionReason.PAYMENT_REFUSED, NOW);
  }

  static OrderEvent.Fact paymentExpired() {
    return new OrderEvent.PaymentRefused(DeletionReason.PAYMENT_EXPIRED, NOW);
  }

  static OrderEvent.Fact paymentRefunded() {
    return new OrderEvent.PaymentRefunded(Money.brl(1400), NOW);
  }

  static OrderEvent.Fact preparing() {
    return new OrderEvent.PreparationUpdated(OrderStatus.PREPARING, "000000042", NOW);
  }

  static OrderEvent.Fact ready() {
    return new OrderEvent.PreparationUpdated(OrderStatus.READY, "000000042", NOW);
  }

  static OrderEvent.Fact shipped() {
    return new OrderEvent.Shipped("1", "CF1BR", NOW);
  }

  static OrderEvent.Fact cancelledByStaff() {
    return new OrderEvent.DeliveryCancelled(
        DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", NOW);
  }

  static OrderEvent deletionRequested(DeletionReason reason) {
    return new OrderEvent.DeletionRequested(reason, NOW);
  }

  static OrderEvent.Fact withheld() {
    return new OrderEvent.DeliveryCancelled(DeletionReason.DELETED_BY_SHOPPER, null, NOW);
  }

  static OrderEvent.Fact pickedUp() {
    return new OrderEvent.PreparationUpdated(OrderStatus.PICKED_UP, "000000042", NOW);
  }

  static OrderEvent deleted(DeletionReason reason) {
    return new OrderEvent.Deleted(reason, null, NOW);
  }
}
