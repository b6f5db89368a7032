package dev.cafezinho.order;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.order.listing.PlacedOrders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders as event logs: the names their events are stored under, and who handles commands. */
@Configuration(proxyBeanMethods = false)
class OrderLog {
  private static final String COLLECTION = "orders";

  @Bean
  EventLog<OrderEvent> orderStreams(MongoDatabase database, Relay relay) {
    return new EventLog<>(database, COLLECTION, types(), relay);
  }

  @Bean
  CommandHandler<OrderCommand, Order, OrderEvent> orderHandler(
      EventLog<OrderEvent> orderStreams, Clock clock) {
    return new CommandHandler<>(orderStreams, new OrderDecider(), OrderProcess::publish, clock);
  }

  @Bean
  PlacedOrders placedOrders(EventLog<OrderEvent> orderStreams) {
    return new StreamedOrders(orderStreams);
  }

  /** A fact is stored under the name that its service published it by. */
  static EventTypes<OrderEvent> types() {
    return new EventTypes<OrderEvent>()
        .with("order.created.v1", OrderEvent.Placed.class)
        .with("order.deleted.v1", OrderEvent.Deleted.class)
        .with("order.deletion-requested.v1", OrderEvent.DeletionRequested.class)
        .with("order.shipped.v1", OrderEvent.Shipped.class)
        .with("stock.reserved.v1", OrderEvent.StockReserved.class)
        .with("stock.refused.v1", OrderEvent.StockRefused.class)
        .with("payment.requested.v1", OrderEvent.PaymentRequested.class)
        .with("payment.approved.v1", OrderEvent.PaymentApproved.class)
        .with("payment.refused.v1", OrderEvent.PaymentRefused.class)
        .with("payment.refunded.v1", OrderEvent.PaymentRefunded.class)
        .with("preparation.updated.v1", OrderEvent.PreparationUpdated.class)
        .with("delivery.cancelled.v1", OrderEvent.DeliveryCancelled.class);
  }
}
