package dev.cafezinho.system;

import dev.cafezinho.payment.application.PaymentApplication;
import dev.cafezinho.payment.application.PaymentSystem;
import dev.cafezinho.psp.application.ExternalPaymentSystemApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Pagamento and the payment system, without the other services. */
final class PaymentPair implements AutoCloseable {
  private final String database = TestStore.newName();
  private final TestBroker broker = TestBroker.open();
  private final List<String> shared;
  private final ConfigurableApplicationContext psp;
  private final ConfigurableApplicationContext pagamento;

  PaymentPair(String... more) {
    var ports = new FreePorts();
    shared =
        Stream.concat(
                Stream.of(
                    "--cafezinho.ports.external-payment-system=" + ports.next(),
                    "--cafezinho.ports.pagamento=" + ports.next(),
                    "--cafezinho.psp.allowed-networks=127.0.0.0/8,::1/128",
                    "--management.metrics.use-global-registry=false",
                    "--spring.mongodb.uri=" + TestStore.uri(),
                    "--spring.mongodb.database=" + database + "-${spring.application.name}",
                    "--spring.rabbitmq.addresses=" + broker.addresses()),
                Stream.of(more))
            .toList();
    psp = start(ExternalPaymentSystemApplication.class, "external-payment-system");
    pagamento = start(PaymentApplication.class, "payment-pagamento");
  }

  /** As Pagamento uses the payment system. */
  PaymentSystem port() {
    return pagamento.getBean(PaymentSystem.class);
  }

  private ConfigurableApplicationContext start(Class<?> application, String configName) {
    var service = application == PaymentApplication.class ? "PAGAMENTO" : "EXTERNAL_PAYMENT_SYSTEM";
    return new SpringApplicationBuilder(application)
        .properties("spring.config.name=" + configName)
        .run(
            Stream.concat(shared.stream(), Stream.of("--cafezinho.standalone.service=" + service))
                .toArray(String[]::new));
  }

  @Override
  public void close() {
    pagamento.close();
    psp.close();
    broker.close();
  }
}
