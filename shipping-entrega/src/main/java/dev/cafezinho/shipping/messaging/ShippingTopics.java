package dev.cafezinho.shipping.messaging;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.contracts.Topics;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.shipping.Deliveries;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
class ShippingTopics {
  @Bean
  Consumer<Message<PaymentApproved>> pagamentosAprovados(Deliveries deliveries) {
    return message ->
        deliveries.onPaymentApproved(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<StockReserved>> reservasConfirmadas(Deliveries deliveries) {
    return message -> deliveries.onStockReserved(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<StockRefused>> reservasRecusadas(Deliveries deliveries) {
    return message -> deliveries.onStockRefused(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<OrderDeleted>> pedidosExcluidos(Deliveries deliveries) {
    return message -> deliveries.onOrderDeleted(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<DeletionRequested>> exclusoesSolicitadas(Deliveries deliveries) {
    return message ->
        deliveries.onDeletionRequested(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Supplier<Flux<Message<String>>> pedidosEnviados(Relay relay) {
    return () -> relay.published(Topics.PEDIDOS_ENVIADOS);
  }

  @Bean
  Supplier<Flux<Message<String>>> preparosAtualizados(Relay relay) {
    return () -> relay.published(Topics.PREPAROS_ATUALIZADOS);
  }

  @Bean
  Supplier<Flux<Message<String>>> entregasCanceladas(Relay relay) {
    return () -> relay.published(Topics.ENTREGAS_CANCELADAS);
  }
}
