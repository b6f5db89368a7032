package dev.cafezinho.inventory.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.inventory.Products;
import dev.cafezinho.inventory.Reservations;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  /** Filled before any message comes, for an order of an unknown product is refused. */
  @Bean
  Products products(MongoDatabase database, @Value("${cafezinho.catalogue}") Resource catalogue)
      throws IOException {
    MongoProducts products = new MongoProducts(database);
    Catalogue.read(catalogue).forEach(products::addIfAbsent);
    return products;
  }

  @Bean
  Reservations reservations(MongoDatabase database, Products products, Relay relay, Clock clock) {
    return Reservations.in(database, products, relay, clock);
  }
}
