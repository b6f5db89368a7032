package dev.cafezinho.notification.messaging;

import java.util.List;
import org.springframework.amqp.core.DeclarableCustomizer;
import org.springframework.amqp.core.Queue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues of anonymous groups, which end with their connection, as every broker takes them. */
@Configuration(proxyBeanMethods = false)
class AnonymousQueues {
  /** Where all queues of a service are to be quorum queues, these are not: they are exclusive. */
  private static final List<String> QUORUM =
      List.of("x-queue-type", "x-delivery-limit", "x-quorum-initial-group-size");

  @Bean
  DeclarableCustomizer asEveryBrokerTakesThem() {
    return declarable -> {
      if (declarable instanceof Queue queue) {
        // RabbitMQ 3.10 and the embedded broker refuse it, and a queue on one node needs no leader
        queue.removeArgument(Queue.X_QUEUE_LEADER_LOCATOR);
        if (queue.isExclusive()) {
          QUORUM.forEach(queue::removeArgument);
        }
      }
      return declarable;
    };
  }
}
