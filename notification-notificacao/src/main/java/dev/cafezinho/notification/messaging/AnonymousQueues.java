package dev.cafezinho.notification.messaging;

import org.springframework.amqp.core.DeclarableCustomizer;
import org.springframework.amqp.core.Queue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues of anonymous groups as RabbitMQ 3.10 and the embedded broker take them. */
@Configuration(proxyBeanMethods = false)
class AnonymousQueues {
  /** Both refuse the queue with this argument, and a queue on one node needs no leader. */
  @Bean
  DeclarableCustomizer withoutLeaderLocator() {
    return declarable -> {
      if (declarable instanceof Queue queue) {
        queue.removeArgument(Queue.X_QUEUE_LEADER_LOCATOR);
      }
      return declarable;
    };
  }
}
