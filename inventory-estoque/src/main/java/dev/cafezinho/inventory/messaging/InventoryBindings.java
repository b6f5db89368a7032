package dev.cafezinho.inventory.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.inventory.application.StockUpdates;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/**
 * Estoque's place in the topic graph: a bean for each topic that it subscribes to. Those of what it
 * publishes come from the table of publications.
 */
@Configuration(proxyBeanMethods = false)
class InventoryBindings {
  @Bean
  Consumer<Message<OrderCreated>> pedidosCriados(ReservationHandler reservations) {
    return message -> reservations.onOrderCreated(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<OrderDeleted>> pedidosExcluidos(ReservationHandler reservations) {
    return message -> reservations.onOrderDeleted(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Supplier<Flux<StockUpdated>> estoquesAtualizados(StockUpdates updates) {
    return updates::told;
  }
}
