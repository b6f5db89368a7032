package dev.cafezinho.notification.messaging;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.notification.NotificationProcess;
import dev.cafezinho.notification.NotificationStored;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.notification.web.Subscriptions;
import dev.cafezinho.service.topics.TopicFunctions;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Notificação's place in the topic graph. Whatever it hears, it stores, and tells its other
 * instances so: a {@code Function} bean for each topic, such as {@code pedidosCriados}, calls the
 * same method.
 */
@Configuration(proxyBeanMethods = false)
@Import(NotificationBindings.Topics.class)
class NotificationBindings {
  private final Notifications notifications;
  private final Clock clock;

  NotificationBindings(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  static final class Topics implements BeanRegistrar {
    @Override
    public void register(BeanRegistry beans, Environment environment) {
      TopicFunctions.functions(
          beans,
          ServiceName.NOTIFICACAO,
          NotificationStored.class,
          context -> context.bean(NotificationBindings.class)::store);
    }
  }

  @Bean
  Consumer<NotificationStored> notificacoesGravadas(Subscriptions subscriptions) {
    return stored -> subscriptions.wake(stored.shopper());
  }

  @Bean
  Consumer<Message<StockUpdated>> estoquesAtualizados(Subscriptions subscriptions) {
    return updated -> subscriptions.stock(updated.getPayload());
  }

  /** A repeated message is told again, for its first telling may have been lost in a crash. */
  private Message<NotificationStored> store(Message<? extends PublishedEvent> message) {
    var id = requireNonNull(CloudEvents.cause(message).messageId());
    var at = CloudEvents.time(message, clock.instant());
    var news = NotificationProcess.react(message.getPayload(), at);
    return MessageBuilder.withPayload(notifications.store(news, id)).build();
  }
}
