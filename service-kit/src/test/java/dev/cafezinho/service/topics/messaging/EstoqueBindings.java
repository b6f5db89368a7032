package dev.cafezinho.service.topics.messaging;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.ServiceName;
import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.service.topics.TopicFunctions;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/** Estoque's function beans, in part and wrong. */
public final class EstoqueBindings {
  private EstoqueBindings() {}

  @Configuration(proxyBeanMethods = false)
  public static class Published {
    @Bean
    Supplier<Flux<StockUpdated>> estoquesAtualizados() {
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

  @Configuration(proxyBeanMethods = false)
  @Import(AllTopics.class)
  public static class Alike {}

  static final class AllTopics implements BeanRegistrar {
    @Override
    public void register(BeanRegistry beans, Environment environment) {
      TopicFunctions.consumers(beans, ServiceName.ESTOQUE, _ -> _ -> {});
    }
  }
}
