package dev.cafezinho.order.messaging;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.service.topics.TopicFunctions;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;

/**
 * Principal's place in the topic graph. Whatever it hears, it records: a {@code Consumer} bean for
 * each topic that the table has for it, such as {@code pagamentosAprovados}, calls the same method.
 * The beans of what it publishes come from the table as well.
 */
@Configuration(proxyBeanMethods = false)
@Import(OrderBindings.Topics.class)
class OrderBindings {
  private final OrderHandler orders;
  private final Clock clock;

  OrderBindings(OrderHandler orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  static final class Topics implements BeanRegistrar {
    @Override
    public void register(BeanRegistry beans, Environment environment) {
      TopicFunctions.consumers(
          beans, ServiceName.PRINCIPAL, context -> context.bean(OrderBindings.class)::record);
    }
  }

  private void record(Message<? extends PublishedEvent> message) {
    orders.on(
        message.getPayload(),
        CloudEvents.cause(message),
        CloudEvents.time(message, clock.instant()));
  }
}
