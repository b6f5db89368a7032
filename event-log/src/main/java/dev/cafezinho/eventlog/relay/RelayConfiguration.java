package dev.cafezinho.eventlog.relay;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.DatabaseConfiguration;
import dev.cafezinho.eventlog.Outboxes;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** To be imported by each service that publishes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(DatabaseConfiguration.class)
public class RelayConfiguration {
  /** The relay of the streams in the collections of {@code cafezinho.relay.streams}. */
  @Bean
  Relay relay(
      MongoDatabase database,
      Clock clock,
      @Value("${spring.application.name}") String service,
      @Value("${cafezinho.relay.streams}") List<String> collections) {
    return new Relay(service, Outboxes.of(database, collections), clock);
  }
}
