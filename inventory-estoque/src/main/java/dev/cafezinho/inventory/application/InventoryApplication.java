package dev.cafezinho.inventory.application;

import dev.cafezinho.eventlog.relay.RelayConfiguration;
import dev.cafezinho.service.ServiceConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Estoque on its own. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.inventory")
@EnableConfigurationProperties(InventoryProperties.class)
@Import({ServiceConfiguration.class, RelayConfiguration.class})
public class InventoryApplication {
  public static void main(String... args) {
    new SpringApplicationBuilder(InventoryApplication.class)
        .properties("spring.config.name=inventory-estoque")
        .run(args);
  }
}
