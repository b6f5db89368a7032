package dev.cafezinho.notification;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
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
      case StockRefused e -> news(e, at, null, new Details(null, null, null, e.missing(), null));
      case PaymentRequested e ->
          news(e, at, null, new Details(e.pageUrl(), null, null, null, null));
      case PaymentRefused e -> news(e, at, e.reason(), Details.NONE);
      case OrderShipped e ->
          news(e, at, null, new Details(null, e.trackingCode(), e.invoiceNumber(), null, null));
      case OrderDeleted e -> news(e, at, e.reason(), Details.saying(e.reasonText()));
      case DeliveryCancelled e -> news(e, at, e.reason(), Details.saying(e.reasonText()));
      case PreparationUpdated e ->
          news(e, at, null, new Details(null, null, e.invoiceNumber(), null, null));
      case OrderCreated _,
          DeletionRequested _,
          StockReserved _,
          PaymentApproved _,
          PaymentRefunded _ ->
          news(event, at, null, Details.NONE);
    };
  }

  private static News news(
      PublishedEvent event, Instant at, @Nullable DeletionReason reason, Details details) {
    return new News(
        event.orderId(),
        event.number(),
        event.shopper(),
        event.status(),
        at,
        Publication.of(event).type(),
        reason == null ? null : reason.name(),
        details);
  }
}
