package dev.cafezinho.order.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.testing.StoredEventsContract;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the first version stored stays readable for ever. */
class StoredOrderEventsTest implements StoredEventsContract<OrderEvent> {
  private static final String OF_AN_ORDER = "order.created.v1";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Money TOTAL = Money.brl(2300);
  private static final OrderContents CONTENTS =
      new OrderContents(
          Fulfilment.DELIVERY,
          new Buyer("Ana Conceição", "ana@example.org"),
          new Address("Rua São João, 12", "Poços de Caldas", "MG", "37701-000"),
          List.of(
              new OrderLine("cafe", "Café coado", 2, Money.brl(850)),
              new OrderLine("pao-de-queijo", "Pão de queijo", 1, Money.brl(600))),
          TOTAL);
  private static final Map<String, OrderEvent> EVENTS =
      Map.ofEntries(
          Map.entry(
              "order.created.v1",
              new OrderEvent.Placed(
                  "0d6b1a52-7f0c-5e0e-9a34-8e2f6b0c1d11",
                  1001,
                  "ana",
                  CONTENTS,
                  3,
                  Instant.parse("2026-03-01T12:00:00.123456Z"))),
          Map.entry(
              "order.stock-reserved.v1",
              new OrderEvent.PlainFact(Publication.STOCK_RESERVED, after(1))),
          Map.entry(
              "order.stock-refused.v1", new OrderEvent.StockRefused(List.of("cafe"), after(2))),
          Map.entry(
              "order.payment-requested.v1",
              new OrderEvent.PaymentRequested(
                  TOTAL,
                  "http://localhost:8090/payments/pix/42",
                  "00020126",
                  after(900),
                  after(3))),
          Map.entry(
              "order.payment-approved.v1",
              new OrderEvent.PaymentApproved("bank-1", TOTAL, after(4))),
          Map.entry(
              "order.payment-refused.v1",
              new OrderEvent.PaymentRefused(DeletionReason.PAYMENT_EXPIRED, after(5))),
          Map.entry("order.payment-refunded.v1", new OrderEvent.PaymentRefunded(TOTAL, after(6))),
          Map.entry(
              "order.preparation-updated.v1",
              new OrderEvent.PreparationUpdated(OrderStatus.PREPARING, null, after(7))),
          Map.entry(
              "order.delivery-shipped.v1",
              new OrderEvent.Shipped("000000042", "CF000000420BR", after(8))),
          Map.entry(
              "order.delivery-cancelled.v1",
              new OrderEvent.DeliveryCancelled(DeletionReason.CANCELLED_BY_STAFF, null, after(9))),
          Map.entry(
              "order.deletion-requested.v1",
              new OrderEvent.DeletionRequested(DeletionReason.DELETED_BY_SHOPPER, after(10))),
          Map.entry(
              "order.deleted.v1",
              new OrderEvent.Deleted(DeletionReason.CANCELLED_BY_STAFF, null, after(11))));

  /** The names that the first edition gave to what other services had told. */
  private static final Map<String, String> FORMER_NAMES =
      Map.ofEntries(
          Map.entry("order.shipped.v1", "order.delivery-shipped.v1"),
          Map.entry("stock.reserved.v1", "order.stock-reserved.v1"),
          Map.entry("stock.refused.v1", "order.stock-refused.v1"),
          Map.entry("payment.requested.v1", "order.payment-requested.v1"),
          Map.entry("payment.approved.v1", "order.payment-approved.v1"),
          Map.entry("payment.refused.v1", "order.payment-refused.v1"),
          Map.entry("payment.refunded.v1", "order.payment-refunded.v1"),
          Map.entry("preparation.updated.v1", "order.preparation-updated.v1"),
          Map.entry("delivery.cancelled.v1", "order.delivery-cancelled.v1"));

  @Override
  public Class<OrderEvent> type() {
    return OrderEvent.class;
  }

  @Override
  public EventTypes<OrderEvent> types() {
    return OrderStore.types();
  }

  @Override
  public Map<String, OrderEvent> events() {
    Map<String, OrderEvent> all = new HashMap<>(EVENTS);
    FORMER_NAMES.forEach((former, name) -> all.put(former, requireNonNull(EVENTS.get(name))));
    return all;
  }

  @Override
  public Set<String> former() {
    return FORMER_NAMES.keySet();
  }

  /** Lines have got options, a note and names in other languages. */
  @Override
  public Set<String> extended() {
    return Set.of(OF_AN_ORDER);
  }

  @Test
  void whatWasChosenIsReadAsItWasWritten() {
    var line =
        new OrderLine(
            "l1",
            "cappuccino",
            "Cappuccino",
            List.of(new ChosenOption("grande", "Grande", Money.brl(300), Map.of("en", "Large"))),
            "sem açúcar",
            2,
            Money.brl(1700),
            Map.of("en", "Cappuccino"));
    var placed =
        new OrderEvent.Placed(
            "o1",
            1001,
            "ana",
            new OrderContents(
                Fulfilment.DELIVERY,
                new Buyer("Ana", null, "52998224725"),
                new Address("Rua São João, 12", "Poços de Caldas", "MG", "37701-000"),
                List.of(line),
                Money.brl(3400),
                "en",
                null),
            3,
            NOON);
    assertThat(types().read(OF_AN_ORDER, types().write(placed))).isEqualTo(placed);
  }

  private static Instant after(int seconds) {
    return NOON.plusSeconds(seconds);
  }
}
