package dev.cafezinho.shipping.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.service.Outage;
import dev.cafezinho.shipping.DeliveryDecider;
import dev.cafezinho.shipping.DeliveryEvent;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.DeliveryProperties;
import dev.cafezinho.shipping.application.ShippingProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  private static final String DELIVERIES = "deliveries";

  @Bean
  DueStreams dueDeliveries(MongoDatabase database, ShippingProperties properties, Clock clock) {
    var settings = DueSettings.withFirst(properties.firstLook());
    var due = new DueStreams(database, DELIVERIES, settings, Outage::isBehind, clock);
    due.adopt(database.getCollection("due"));
    return due;
  }

  @Bean
  DeliveryHandler deliveries(
      MongoDatabase database,
      Relay relay,
      DueStreams due,
      ShippingProperties properties,
      DeliveryProperties delivery,
      Clock clock) {
    var log = new EventLog<>(database, DELIVERIES, DeliveryEvent.TYPES, relay);
    log.keepLists();
    var decider =
        new DeliveryDecider(
            properties.delay(),
            properties.preparationTimeout(),
            delivery.delivery() == DeliveryProperties.Mode.BY_STAFF);
    var numbers = new MongoParcelNumbers(database);
    var deliveries = new DeliveryHandler(log, decider, numbers, due, clock);
    due.attendedBy(deliveries::attend);
    return deliveries;
  }
}
