package dev.cafezinho.notification;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.notification.News.Details;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each published event means to its shopper. */
public final class NotificationProcess {
  private NotificationProcess() {}

  /**
   * @param at when it happened
   */
  public static News react(PublishedEvent event, Instant at) {
    return switch (event) {
      case OrderCreated e -> news(e, OrderStatus.CREATED, at);
      case DeletionRequested e -> news(e, OrderStatus.CREATED, at);
      case StockReserved e -> news(e, OrderStatus.CREATED, at);
      case StockRefused e ->
          news(e, OrderStatus.CREATED, at, null, new Details(null, null, null, e.missing()));
      case PaymentRequested e ->
          news(
              e,
              OrderStatus.AWAITING_PAYMENT,
              at,
              null,
              new Details(e.pageUrl(), null, null, null));
      case PaymentApproved e -> news(e, OrderStatus.PAYMENT_APPROVED, at);
      case PaymentRefused e ->
          news(e, OrderStatus.PAYMENT_REFUSED, at, e.reason().name(), Details.NONE);
      case OrderShipped e ->
          news(
              e,
              OrderStatus.SHIPPED,
              at,
              null,
              new Details(null, e.trackingCode(), e.invoiceNumber(), null));
      case OrderDeleted e -> news(e, OrderStatus.DELETED, at, e.reason().name(), Details.NONE);
      case PaymentRefunded e -> news(e, OrderStatus.REFUNDED, at);
      case PreparationUpdated e -> news(e, e.status(), at);
      // the deletion follows, and it moves the status
      case DeliveryCancelled e -> news(e, OrderStatus.CREATED, at, e.reason().name(), Details.NONE);
    };
  }

  private static News news(PublishedEvent event, OrderStatus status, Instant at) {
    return news(event, status, at, null, Details.NONE);
  }

  private static News news(
      PublishedEvent event,
      OrderStatus status,
      Instant at,
      @Nullable String reason,
      Details details) {
    return new News(
        event.orderId(),
        event.number(),
        event.shopper(),
        status,
        at,
        Publication.of(event).type(),
        reason,
        details);
  }
}
