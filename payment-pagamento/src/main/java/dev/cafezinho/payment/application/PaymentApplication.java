package dev.cafezinho.payment.application;

import dev.cafezinho.eventlog.relay.RelayConfiguration;
import dev.cafezinho.service.ServiceConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Pagamento on its own. */
@SpringBootApplication(scanBasePackages = "dev.cafezinho.payment")
@ConfigurationPropertiesScan("dev.cafezinho.payment")
@Import({ServiceConfiguration.class, RelayConfiguration.class})
public class PaymentApplication {
  public static void main(String... args) {
    new SpringApplicationBuilder(PaymentApplication.class)
        .properties("spring.config.name=payment-pagamento")
        .run(args);
  }
}
