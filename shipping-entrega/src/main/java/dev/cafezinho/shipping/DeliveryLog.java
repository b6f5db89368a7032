package dev.cafezinho.shipping;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.service.Deadlines;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliveries as event logs: names, publications, who handles commands and what is due. */
@Configuration(proxyBeanMethods = false)
class DeliveryLog {
  @Bean
  EventLog<DeliveryEvent> deliveryStreams(MongoDatabase database, Relay relay) {
    return new EventLog<>(database, "deliveries", types(), relay);
  }

  @Bean
  CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> deliveryHandler(
      EventLog<DeliveryEvent> deliveryStreams, Clock clock) {
    return new CommandHandler<>(
        deliveryStreams, new DeliveryDecider(), DeliveryLog::publish, clock);
  }

  @Bean
  Deadlines departures(MongoDatabase database, Clock clock) {
    return new Deadlines(database, "departures", clock);
  }

  static EventTypes<DeliveryEvent> types() {
    return new EventTypes<DeliveryEvent>()
        .with("delivery.paid.v1", DeliveryEvent.Paid.class)
        .with("delivery.reserved.v1", DeliveryEvent.Reserved.class)
        .with("delivery.stopped.v1", DeliveryEvent.Stopped.class)
        .with("delivery.shipped.v1", DeliveryEvent.Shipped.class);
  }

  /** What the other services are told. */
  static List<PublishedEvent> publish(Delivery delivery, DeliveryEvent event) {
    if (!(event instanceof DeliveryEvent.Shipped shipped) || delivery.paid() == null) {
      return List.of();
    }
    DeliveryEvent.Paid order = delivery.paid();
    return List.of(
        new OrderShipped(
            order.orderId(),
            order.number(),
            order.shopper(),
            shipped.invoiceNumber(),
            shipped.trackingCode(),
            shipped.at()));
  }
}
