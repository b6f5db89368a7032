package dev.cafezinho.order.application;

import dev.cafezinho.eventlog.relay.RelayConfiguration;
import dev.cafezinho.service.ServiceConfiguration;
import dev.cafezinho.service.ShopProperties;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;

/** Principal: carts and orders. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.order")
@ConfigurationPropertiesScan("dev.cafezinho.order")
@EnableConfigurationProperties(ShopProperties.class)
@EnableFeignClients("dev.cafezinho.order")
@Import({ServiceConfiguration.class, RelayConfiguration.class})
public class OrderApplication {
  public static void main(String[] args) {
    new SpringApplicationBuilder(OrderApplication.class)
        .properties("spring.config.name=order-principal")
        .run(args);
  }
}
