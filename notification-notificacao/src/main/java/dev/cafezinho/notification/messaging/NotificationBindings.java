package dev.cafezinho.notification.messaging;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.notification.NotificationProcess;
import dev.cafezinho.notification.NotificationStored;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.notification.web.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

@Configuration(proxyBeanMethods = false)
class NotificationBindings {
  @Bean
  Function<Message<OrderCreated>, Message<NotificationStored>> pedidosCriados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<OrderDeleted>, Message<NotificationStored>> pedidosExcluidos(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<DeletionRequested>, Message<NotificationStored>> exclusoesSolicitadas(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<OrderShipped>, Message<NotificationStored>> pedidosEnviados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<StockReserved>, Message<NotificationStored>> reservasConfirmadas(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<StockRefused>, Message<NotificationStored>> reservasRecusadas(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<PaymentRequested>, Message<NotificationStored>> pagamentosSolicitados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<PaymentApproved>, Message<NotificationStored>> pagamentosAprovados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<PaymentRefused>, Message<NotificationStored>> pagamentosRecusados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<PaymentRefunded>, Message<NotificationStored>> pagamentosEstornados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<PreparationUpdated>, Message<NotificationStored>> preparosAtualizados(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Function<Message<DeliveryCancelled>, Message<NotificationStored>> entregasCanceladas(
      Notifications notifications, Clock clock) {
    return message -> stored(message, notifications, clock);
  }

  @Bean
  Consumer<NotificationStored> notificacoesGravadas(Subscriptions subscriptions) {
    return stored -> subscriptions.wake(stored.shopper());
  }

  /** A repeated message is told again, for its first telling may have been lost in a crash. */
  private static Message<NotificationStored> stored(
      Message<? extends PublishedEvent> message, Notifications notifications, Clock clock) {
    String id = Objects.requireNonNull(CloudEvents.cause(message).messageId());
    Instant at = CloudEvents.time(message, clock.instant());
    var news = NotificationProcess.react(message.getPayload(), at);
    return MessageBuilder.withPayload(notifications.store(news, id)).build();
  }
}
