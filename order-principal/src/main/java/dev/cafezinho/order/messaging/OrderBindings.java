package dev.cafezinho.order.messaging;

import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.order.application.OrderHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/** Principal's place in the topic graph. */
@Configuration(proxyBeanMethods = false)
class OrderBindings {
  private final OrderHandler orders;
  private final Clock clock;

  OrderBindings(OrderHandler orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Bean
  Supplier<Flux<Message<String>>> pedidosCriados(Relay relay) {
    return () -> relay.published(Publication.ORDER_CREATED);
  }

  @Bean
  Supplier<Flux<Message<String>>> pedidosExcluidos(Relay relay) {
    return () -> relay.published(Publication.ORDER_DELETED);
  }

  @Bean
  Supplier<Flux<Message<String>>> exclusoesSolicitadas(Relay relay) {
    return () -> relay.published(Publication.DELETION_REQUESTED);
  }

  @Bean
  Consumer<Message<StockReserved>> reservasConfirmadas() {
    return this::record;
  }

  @Bean
  Consumer<Message<StockRefused>> reservasRecusadas() {
    return this::record;
  }

  @Bean
  Consumer<Message<PaymentRequested>> pagamentosSolicitados() {
    return this::record;
  }

  @Bean
  Consumer<Message<PaymentApproved>> pagamentosAprovados() {
    return this::record;
  }

  @Bean
  Consumer<Message<PaymentRefused>> pagamentosRecusados() {
    return this::record;
  }

  @Bean
  Consumer<Message<PaymentRefunded>> pagamentosEstornados() {
    return this::record;
  }

  @Bean
  Consumer<Message<OrderShipped>> pedidosEnviados() {
    return this::record;
  }

  @Bean
  Consumer<Message<PreparationUpdated>> preparosAtualizados() {
    return this::record;
  }

  @Bean
  Consumer<Message<DeliveryCancelled>> entregasCanceladas() {
    return this::record;
  }

  private void record(Message<? extends PublishedEvent> message) {
    Instant time = CloudEvents.time(message, clock.instant());
    orders.on(message.getPayload(), CloudEvents.cause(message), time);
  }
}
