package dev.cafezinho.shipping;

import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.service.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets parcels leave: collects the facts, waits for the delay, issues the nota and ships. */
@Component
public class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private final CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler;
  private final Deadlines departures;
  private final InvoiceNumbers invoiceNumbers;
  private final Duration delay;
  private final Clock clock;

  Deliveries(
      CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler,
      Deadlines departures,
      InvoiceNumbers invoiceNumbers,
      @Value("${cafezinho.shipping.delay}") Duration delay,
      Clock clock) {
    this.handler = handler;
    this.departures = departures;
    this.invoiceNumbers = invoiceNumbers;
    this.delay = delay;
    this.clock = clock;
  }

  public void on(PaymentApproved paid, Cause cause) {
    learn(
        paid.orderId(),
        new DeliveryCommand.Pay(
            paid.orderId(), paid.number(), paid.shopper(), paid.contents(), paid.approvedAt()),
        cause);
  }

  public void on(StockReserved reserved, Cause cause) {
    learn(reserved.orderId(), new DeliveryCommand.Reserve(reserved.reservedAt()), cause);
  }

  public void on(StockRefused refused, Cause cause) {
    handler.handle(refused.orderId(), new DeliveryCommand.Stop(refused.refusedAt()), cause);
  }

  public void on(OrderDeleted deleted, Cause cause) {
    handler.handle(deleted.orderId(), new DeliveryCommand.Stop(deleted.deletedAt()), cause);
  }

  /**
   * The departure is noted before the fact is: a crash between the two leaves one to look at. It is
   * never cleared here, for another fact may be on its way and count on it.
   */
  private void learn(String orderId, DeliveryCommand fact, Cause cause) {
    Instant departure = clock.instant().plus(delay);
    departures.set(orderId, departure);
    Delivery delivery = handler.handle(orderId, fact, cause);
    if (delivery.readyToShip() && !departure.isAfter(clock.instant())) {
      ship(orderId);
    }
  }

  @Scheduled(fixedDelayString = "${cafezinho.shipping.look-every:500ms}")
  void shipWhatIsDue() {
    for (Deadlines.Due due : departures.due()) {
      try {
        ship(due.id());
        departures.clear(due);
      } catch (RuntimeException e) {
        log.warn("Order {} could not leave; it is tried again", due.id(), e);
      }
    }
  }

  private void ship(String orderId) {
    if (handler.load(orderId).readyToShip()) {
      long number = invoiceNumbers.next();
      handler.handle(
          orderId,
          new DeliveryCommand.Ship(
              "%06d".formatted(number), "CF%09dBR".formatted(number), clock.instant()),
          Cause.itself());
    }
  }
}
