package dev.cafezinho.service;

import dev.cafezinho.eventlog.relay.PublishedEventConverter;
import dev.cafezinho.service.deadletters.DeadLetterConfiguration;
import dev.cafezinho.service.topics.TopicConfiguration;
import dev.cafezinho.web.StrictJson;
import java.time.Clock;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.converter.MessageConverter;

/** To be imported by each service. */
@Configuration(proxyBeanMethods = false)
@Import({
  TokenConfiguration.class,
  MetricsConfiguration.class,
  MissingQueues.class,
  ProblemDetails.class,
  WebConfiguration.class,
  StrictJson.class,
  LanguageArgument.class,
  DeadLetterConfiguration.class,
  TopicConfiguration.class
})
public class ServiceConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  BrokerCheck brokerCheck(ConnectionFactory connections) {
    return new BrokerCheck(connections);
  }

  @Bean
  MessageConverter publishedEventConverter() {
    return new PublishedEventConverter();
  }
}
