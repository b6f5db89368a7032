package dev.cafezinho.payment.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.eventlog.relay.CloudEvents;
import dev.cafezinho.payment.application.ChargeHandler;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Pagamento's place in the topic graph: a bean for each topic that it subscribes to. Those of what
 * it publishes come from the table of publications.
 */
@Configuration(proxyBeanMethods = false)
class PaymentBindings {
  @Bean
  Consumer<Message<OrderCreated>> pedidosCriados(ChargeHandler charges) {
    return message -> charges.onOrderCreated(message.getPayload(), CloudEvents.cause(message));
  }

  @Bean
  Consumer<Message<OrderDeleted>> pedidosExcluidos(ChargeHandler charges) {
    return message -> charges.onOrderDeleted(message.getPayload(), CloudEvents.cause(message));
  }
}
