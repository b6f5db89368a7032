package dev.cafezinho.shipping.application;

import dev.cafezinho.eventlog.relay.RelayConfiguration;
import dev.cafezinho.service.ServiceConfiguration;
import dev.cafezinho.service.ShopProperties;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Entrega on its own. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.shipping")
@EnableConfigurationProperties({
  ShippingProperties.class,
  DeliveryProperties.class,
  QueueProperties.class,
  ShopProperties.class
})
@Import({ServiceConfiguration.class, RelayConfiguration.class})
public class ShippingApplication {
  public static void main(String... args) {
    new SpringApplicationBuilder(ShippingApplication.class)
        .properties("spring.config.name=shipping-entrega")
        .run(args);
  }
}
