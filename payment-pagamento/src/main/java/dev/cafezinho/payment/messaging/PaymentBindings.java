package dev.cafezinho.payment.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.payment.application.ChargeHandler;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
class PaymentBindings {
  @Bean
  Consumer<Message<OrderCreated>> pedidosCriados(ChargeHandler charges) {
    return message -> charges.onOrderCreated(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<OrderDeleted>> pedidosExcluidos(ChargeHandler charges) {
    return message -> charges.onOrderDeleted(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Supplier<Flux<Message<String>>> pagamentosSolicitados(Relay relay) {
    return () -> relay.published(Publication.PAYMENT_REQUESTED);
  }

  @Bean
  Supplier<Flux<Message<String>>> pagamentosAprovados(Relay relay) {
    return () -> relay.published(Publication.PAYMENT_APPROVED);
  }

  @Bean
  Supplier<Flux<Message<String>>> pagamentosRecusados(Relay relay) {
    return () -> relay.published(Publication.PAYMENT_REFUSED);
  }

  @Bean
  Supplier<Flux<Message<String>>> pagamentosEstornados(Relay relay) {
    return () -> relay.published(Publication.PAYMENT_REFUNDED);
  }
}
