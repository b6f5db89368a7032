package dev.cafezinho.notification.application;

import dev.cafezinho.eventlog.DatabaseConfiguration;
import dev.cafezinho.service.ServiceConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Notificação on its own. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.notification")
@ConfigurationPropertiesScan("dev.cafezinho.notification")
@Import({ServiceConfiguration.class, DatabaseConfiguration.class})
public class NotificationApplication {
  public static void main(String... args) {
    new SpringApplicationBuilder(NotificationApplication.class)
        .properties("spring.config.name=notification-notificacao")
        .run(args);
  }
}
