package dev.cafezinho.eventlog;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** To be imported by a service that stores and does not publish. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  /** The service's own database. */
  @Bean
  MongoDatabase database(MongoDatabaseFactory factory) {
    return factory.getMongoDatabase();
  }
}
