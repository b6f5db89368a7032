package dev.cafezinho.eventlog.relay;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.DatabaseConfiguration;
import dev.cafezinho.eventlog.Outboxes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.FixedDelayTask;

/** To be imported by each service that publishes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RelayProperties.class)
@Import(DatabaseConfiguration.class)
public class RelayConfiguration {
  private static final int SCHEDULED_AT_ONCE = 4;

  /**
   * For all that a service does now and then: one task that takes long holds up no other. It stops
   * before the relay does, for what it does may append.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(SCHEDULED_AT_ONCE);
    scheduler.setThreadNamePrefix("scheduled-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setPhase(Relay.PHASE + 50);
    return scheduler;
  }

  /** The relay of the streams in the collections of {@code cafezinho.relay.streams}. */
  @Bean
  Relay relay(
      MongoDatabase database, Clock clock, Environment environment, RelayProperties properties) {
    String service = environment.getRequiredProperty("spring.application.name");
    return new Relay(service, Outboxes.of(database, properties.streams()), clock);
  }

  @Bean
  SchedulingConfigurer relayTasks(Relay relay, RelayProperties properties) {
    return tasks -> {
      tasks.addFixedDelayTask(
          new FixedDelayTask(relay::sweep, properties.sweep(), properties.firstSweep()));
      tasks.addFixedDelayTask(new FixedDelayTask(relay::retry, properties.retry(), Duration.ZERO));
    };
  }
}
