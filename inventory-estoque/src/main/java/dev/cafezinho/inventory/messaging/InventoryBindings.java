package dev.cafezinho.inventory.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.inventory.application.ReservationHandler;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

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
  Supplier<Flux<Message<String>>> reservasConfirmadas(Relay relay) {
    return () -> relay.published(Publication.STOCK_RESERVED);
  }

  @Bean
  Supplier<Flux<Message<String>>> reservasRecusadas(Relay relay) {
    return () -> relay.published(Publication.STOCK_REFUSED);
  }
}
