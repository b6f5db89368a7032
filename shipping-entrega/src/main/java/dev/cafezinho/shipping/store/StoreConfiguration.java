package dev.cafezinho.shipping.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.service.Outage;
import dev.cafezinho.shipping.Deliveries;
import dev.cafezinho.shipping.ShippingSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  DueStreams dueDeliveries(MongoDatabase database, ShippingSettings settings, Clock clock) {
    var due =
        new DueStreams(
            database,
            Deliveries.COLLECTION,
            DueSettings.withFirst(settings.firstLook()),
            Outage::isBehind,
            clock);
    due.adopt(database.getCollection("due"));
    return due;
  }

  @Bean
  Deliveries deliveries(
      MongoDatabase database, Relay relay, DueStreams due, ShippingSettings settings, Clock clock) {
    var numbers = new MongoParcelNumbers(database);
    var deliveries = new Deliveries(database, relay, numbers, due, settings.delay(), clock);
    due.attendedBy(deliveries::ship);
    return deliveries;
  }
}
