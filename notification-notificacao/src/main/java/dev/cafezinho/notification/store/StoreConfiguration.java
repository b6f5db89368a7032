package dev.cafezinho.notification.store;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.notification.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  Notifications notifications(MongoDatabase database) {
    return new MongoNotifications(database);
  }
}
