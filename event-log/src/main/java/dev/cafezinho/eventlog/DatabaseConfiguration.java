package dev.cafezinho.eventlog;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** To be imported by a service that stores and does not publish. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  /** Longer than the election of a new primary; the driver's own 30 s hold up every caller. */
  private static final int PATIENCE_SECONDS = 8;

  /** The service's own database. */
  @Bean
  MongoDatabase database(MongoDatabaseFactory factory) {
    return factory.getMongoDatabase();
  }

  /** What the server's address says about it comes later and counts more. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer losesNothingAndAnswersSoonDuringAnOutage() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY)
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }
}
