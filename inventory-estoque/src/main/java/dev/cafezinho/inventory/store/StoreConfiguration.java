package dev.cafezinho.inventory.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.inventory.InventorySettings;
import dev.cafezinho.inventory.Products;
import dev.cafezinho.inventory.Reservations;
import dev.cafezinho.inventory.Settlements;
import dev.cafezinho.service.Deadlines;
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
    products.addAbsent(Catalogue.read(catalogue));
    return products;
  }

  @Bean
  Settlements settlements(MongoDatabase database, InventorySettings settings, Clock clock) {
    var deadlines = new Deadlines(database, "settlements", clock);
    return new Settlements(deadlines, settings.settleAfter(), clock);
  }

  @Bean
  Reservations reservations(
      MongoDatabase database,
      Products products,
      Relay relay,
      Settlements settlements,
      Clock clock) {
    return new Reservations(database, products, relay, settlements, clock);
  }
}
