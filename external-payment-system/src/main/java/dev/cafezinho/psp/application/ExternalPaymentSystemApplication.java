package dev.cafezinho.psp.application;

import dev.cafezinho.web.HttpConfiguration;
import dev.cafezinho.web.StrictJson;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The payment system on its own. Several applications may share one JVM, so nothing is static. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.psp")
@Import({StrictJson.class, HttpConfiguration.class})
@ConfigurationPropertiesScan("dev.cafezinho.psp")
public class ExternalPaymentSystemApplication {
  public static void main(String[] args) {
    new SpringApplicationBuilder(ExternalPaymentSystemApplication.class)
        .properties("spring.config.name=external-payment-system")
        .run(args);
  }

  /**
   * Milliseconds are what the store keeps; a finer clock would make written and read times differ.
   */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
