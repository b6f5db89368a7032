package dev.cafezinho.shipping.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.service.Deadlines;
import dev.cafezinho.shipping.Deliveries;
import dev.cafezinho.shipping.ShippingSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  Deadlines due(MongoDatabase database, Clock clock) {
    return new Deadlines(database, "due", clock);
  }

  @Bean
  Deliveries deliveries(
      MongoDatabase database, Relay relay, Deadlines due, ShippingSettings settings, Clock clock) {
    var numbers = new MongoParcelNumbers(database);
    return new Deliveries(database, relay, numbers, due, settings.delay(), clock);
  }
}
