package dev.cafezinho.shipping.messaging;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
class ShippingBindings {
  @Bean
  Consumer<Message<PaymentApproved>> pagamentosAprovados(DeliveryHandler deliveries) {
    return message ->
        deliveries.onPaymentApproved(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<StockReserved>> reservasConfirmadas(DeliveryHandler deliveries) {
    return message -> deliveries.onStockReserved(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<StockRefused>> reservasRecusadas(DeliveryHandler deliveries) {
    return message -> deliveries.onStockRefused(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<OrderDeleted>> pedidosExcluidos(DeliveryHandler deliveries) {
    return message -> deliveries.onOrderDeleted(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<DeletionRequested>> exclusoesSolicitadas(DeliveryHandler deliveries) {
    return message ->
        deliveries.onDeletionRequested(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Supplier<Flux<Message<String>>> pedidosEnviados(Relay relay) {
    return () -> relay.published(Publication.ORDER_SHIPPED);
  }

  @Bean
  Supplier<Flux<Message<String>>> preparosAtualizados(Relay relay) {
    return () -> relay.published(Publication.PREPARATION_UPDATED);
  }

  @Bean
  Supplier<Flux<Message<String>>> entregasCanceladas(Relay relay) {
    return () -> relay.published(Publication.DELIVERY_CANCELLED);
  }
}
