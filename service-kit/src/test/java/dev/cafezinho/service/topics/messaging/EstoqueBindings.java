package dev.cafezinho.service.topics.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentRefused;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/** Estoque's function beans, in part and wrong. */
public final class EstoqueBindings {
  private EstoqueBindings() {}

  @Configuration(proxyBeanMethods = false)
  public static class Published {
    @Bean
    Supplier<Flux<Message<String>>> reservasConfirmadas() {
      return Flux::empty;
    }

    @Bean
    Supplier<Flux<Message<String>>> reservasRecusadas() {
      return Flux::empty;
    }
  }

  @Configuration(proxyBeanMethods = false)
  public static class Created {
    @Bean
    Consumer<Message<OrderCreated>> pedidosCriados() {
      return _ -> {};
    }
  }

  @Configuration(proxyBeanMethods = false)
  public static class Deleted {
    @Bean
    Consumer<Message<OrderDeleted>> pedidosExcluidos() {
      return _ -> {};
    }
  }

  @Configuration(proxyBeanMethods = false)
  public static class WrongPayload {
    @Bean
    Consumer<Message<PaymentRefused>> pedidosExcluidos() {
      return _ -> {};
    }
  }

  @Configuration(proxyBeanMethods = false)
  public static class Unknown {
    @Bean
    Consumer<Message<OrderShipped>> pedidosEnviados() {
      return _ -> {};
    }
  }
}
