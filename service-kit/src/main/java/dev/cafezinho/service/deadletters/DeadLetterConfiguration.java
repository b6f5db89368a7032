package dev.cafezinho.service.deadletters;

import java.time.Clock;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What happens to messages that cannot be handled; part of every service. */
@Configuration(proxyBeanMethods = false)
@Import(DeadLetterController.class)
public class DeadLetterConfiguration {
  @Bean
  Shutdown shutdown(ApplicationContext application) {
    return new Shutdown(application);
  }

  @Bean
  QueueSender sender(ConnectionFactory connections) {
    return new QueueSender(connections);
  }

  @Bean
  ConsumerRetries consumerRetries(
      BindingServiceProperties bindings, Shutdown shutdown, QueueSender sender, Clock clock) {
    return new ConsumerRetries(bindings, shutdown, sender, clock);
  }

  @Bean
  DeadLetterQueues deadLetterQueues(BindingServiceProperties bindings) {
    return new DeadLetterQueues(bindings);
  }

  @Bean
  QueueBrowser browser(ConnectionFactory connections, AmqpAdmin admin) {
    return new QueueBrowser(connections, admin);
  }

  @Bean
  DeadLetters deadLetters(QueueBrowser browser, QueueSender sender) {
    return new DeadLetters(browser, sender);
  }

  @Bean
  QueueDepthGauge depths(DeadLetterQueues queues, QueueBrowser browser, Clock clock) {
    return new QueueDepthGauge(queues, browser, clock);
  }
}
