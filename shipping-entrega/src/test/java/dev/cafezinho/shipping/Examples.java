package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.Cause;
import java.time.Instant;
import java.util.List;

/** Messages that others send, about Ana's order of two coffees and a bread. */
public final class Examples {
  public static final Instant NOON = Instant.parse("2026-03-01T15:00:00Z");
  public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private Examples() {}

  public static OrderContents contents(Fulfilment fulfilment) {
    return new OrderContents(
        fulfilment,
        new Buyer("Ana Conceição", "ana@example.org"),
        fulfilment == Fulfilment.DELIVERY
            ? new Address("Rua São João, 12", "Poços de Caldas", "MG", "37701-000")
            : null,
        List.of(
            new OrderLine("cafe", "Café coado", 2, Money.brl(850)),
            new OrderLine("pao-de-queijo", "Pão de queijo", 1, Money.brl(600))),
        Money.brl(2300));
  }

  static Order order(Fulfilment fulfilment) {
    return new Order("o1", 7, "ana", contents(fulfilment));
  }

  public static PaymentApproved paid(String order, Fulfilment fulfilment) {
    return new PaymentApproved(order, 7, "ana", "t1", Money.brl(2300), contents(fulfilment), NOON);
  }

  public static StockReserved reserved(String order) {
    return new StockReserved(order, 7, "ana", NOON);
  }

  static StockRefused stockRefused(String order) {
    return new StockRefused(order, 7, "ana", List.of("cafe"), NOON);
  }

  public static DeletionRequested deletionRequested(String order) {
    return new DeletionRequested(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, NOON);
  }

  static OrderDeleted deleted(String order) {
    return new OrderDeleted(order, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, NOON);
  }

  public static Cause message(String id) {
    return new Cause(id, TRACE);
  }
}
