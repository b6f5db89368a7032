package dev.cafezinho.order.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderCommand;
import dev.cafezinho.order.OrderDecider;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.OrderEvent.PlainFact;
import dev.cafezinho.order.OrderProcess;
import dev.cafezinho.order.counter.OrderProgress;
import dev.cafezinho.order.listing.PlacedOrders;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders as event logs: the names their events are stored under, and who handles commands. */
@Configuration(proxyBeanMethods = false)
class OrderStore {
  private static final String COLLECTION = "orders";

  @Bean
  EventLog<OrderEvent> orderStreams(MongoDatabase database, Relay relay) {
    return new EventLog<>(database, COLLECTION, types(), relay);
  }

  @Bean
  CommandHandler<OrderCommand, Order, OrderEvent> orderCommands(
      EventLog<OrderEvent> orderStreams, Clock clock) {
    return new CommandHandler<>(orderStreams, new OrderDecider(), OrderProcess::publish, clock);
  }

  @Bean
  PlacedOrders placedOrders(EventLog<OrderEvent> orderStreams) {
    return new StreamedOrders(orderStreams);
  }

  @Bean
  OrderProgress orderProgress(EventLog<OrderEvent> orderStreams) {
    return new StreamedProgress(orderStreams, new OrderDecider());
  }

  /**
   * What other services have told is stored under names of its own, for it is not what they
   * publish. The first edition took the published names.
   */
  static EventTypes<OrderEvent> types() {
    EventTypes<OrderEvent> types = new EventTypes<>();
    PlainFact.publications()
        .forEach(each -> types.with(nameOf(each), PlainFact.class, "publication", each));
    return types
        .with("order.created.v1", OrderEvent.Placed.class)
        .with("order.deleted.v1", OrderEvent.Deleted.class)
        .with("order.deletion-requested.v1", OrderEvent.DeletionRequested.class)
        .with("order.delivery-shipped.v1", OrderEvent.Shipped.class)
        .with("order.stock-refused.v1", OrderEvent.StockRefused.class)
        .with("order.payment-requested.v1", OrderEvent.PaymentRequested.class)
        .with("order.payment-approved.v1", OrderEvent.PaymentApproved.class)
        .with("order.payment-refused.v1", OrderEvent.PaymentRefused.class)
        .with("order.payment-refunded.v1", OrderEvent.PaymentRefunded.class)
        .with("order.preparation-updated.v1", OrderEvent.PreparationUpdated.class)
        .with("order.delivery-cancelled.v1", OrderEvent.DeliveryCancelled.class)
        .upcasting("order.shipped.v1", "order.delivery-shipped.v1", UnaryOperator.identity())
        .upcasting("stock.reserved.v1", "order.stock-reserved.v1", UnaryOperator.identity())
        .upcasting("stock.refused.v1", "order.stock-refused.v1", UnaryOperator.identity())
        .upcasting("payment.requested.v1", "order.payment-requested.v1", UnaryOperator.identity())
        .upcasting("payment.approved.v1", "order.payment-approved.v1", UnaryOperator.identity())
        .upcasting("payment.refused.v1", "order.payment-refused.v1", UnaryOperator.identity())
        .upcasting("payment.refunded.v1", "order.payment-refunded.v1", UnaryOperator.identity())
        .upcasting(
            "preparation.updated.v1", "order.preparation-updated.v1", UnaryOperator.identity())
        .upcasting(
            "delivery.cancelled.v1", "order.delivery-cancelled.v1", UnaryOperator.identity());
  }

  /** {@code order.stock-reserved.v1} for {@code stock.reserved.v1}. */
  private static String nameOf(Publication publication) {
    return "order." + publication.type().replaceFirst("\\.", "-");
  }
}
