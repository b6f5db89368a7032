package dev.cafezinho.shipping.messaging;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.shipping.application.DeliveryHandler;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Entrega's place in the topic graph: a bean for each topic that it subscribes to. Those of what it
 * publishes come from the table of publications.
 */
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
}
