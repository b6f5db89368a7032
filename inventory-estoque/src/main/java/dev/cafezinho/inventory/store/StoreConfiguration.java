package dev.cafezinho.inventory.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.inventory.ProductDecider;
import dev.cafezinho.inventory.ProductEvent;
import dev.cafezinho.inventory.ReservationDecider;
import dev.cafezinho.inventory.ReservationEvent;
import dev.cafezinho.inventory.ReservationProcess;
import dev.cafezinho.inventory.application.InventoryProperties;
import dev.cafezinho.inventory.application.MarkSweep;
import dev.cafezinho.inventory.application.ProductHandler;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.inventory.application.StockChanges;
import dev.cafezinho.inventory.application.StockUpdates;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  /** Filled before any message comes, for an order of an unknown product is refused. */
  @Bean
  Products products(MongoDatabase database, InventoryProperties properties, StockChanges changes)
      throws IOException {
    MongoProducts products = new MongoProducts(database, changes::add);
    products.addAbsent(Catalogue.read(properties.catalogue()));
    return products;
  }

  @Bean
  StockChanges stockChanges() {
    return new StockChanges();
  }

  @Bean
  StockUpdates stockUpdates(Products products, StockChanges changes) {
    return new StockUpdates(products, changes);
  }

  @Bean
  ProductHandler productHandler(
      MongoDatabase database, Products products, OutboxPublisher outbox, Clock clock) {
    var log = new EventLog<>(database, "product_logs", ProductEvent.TYPES, outbox);
    var streams = new CommandHandler<>(log, new ProductDecider(), (_, _) -> List.of(), clock);
    return new ProductHandler(streams, products, clock);
  }

  @Bean
  ReservationHandler reservationHandler(
      MongoDatabase database, Products products, OutboxPublisher outbox, Clock clock) {
    return reservationsIn(database, products, outbox, clock);
  }

  @Bean
  MarkSweep markSweep(
      Products products,
      ReservationHandler reservations,
      InventoryProperties properties,
      Clock clock) {
    return new MarkSweep(products, reservations, properties.sweepAge(), clock);
  }

  /** The reservations in the database; what others are told of them goes through the outbox. */
  static ReservationHandler reservationsIn(
      MongoDatabase database, Products products, OutboxPublisher outbox, Clock clock) {
    var log = new EventLog<>(database, "reservations", ReservationEvent.TYPES, outbox);
    var streams =
        new CommandHandler<>(log, new ReservationDecider(), ReservationProcess::publish, clock);
    return new ReservationHandler(streams, products, clock);
  }
}
