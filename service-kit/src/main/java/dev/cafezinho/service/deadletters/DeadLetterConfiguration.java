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
  Courier courier(ConnectionFactory connections) {
    return new Courier(connections);
  }

  @Bean
  Aftercare aftercare(
      BindingServiceProperties bindings, Shutdown shutdown, Courier courier, Clock clock) {
    return new Aftercare(bindings, shutdown, courier, clock);
  }

  @Bean
  DeadLetterQueues deadLetterQueues(BindingServiceProperties bindings) {
    return new DeadLetterQueues(bindings);
  }

  @Bean
  Reading reading(ConnectionFactory connections, AmqpAdmin admin) {
    return new Reading(connections, admin);
  }

  @Bean
  DeadLetters deadLetters(Reading reading, Courier courier) {
    return new DeadLetters(reading, courier);
  }

  @Bean
  Depths depths(DeadLetterQueues queues, Reading reading, Clock clock) {
    return new Depths(queues, reading, clock);
  }
}
