package dev.cafezinho.service.topics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.service.topics.messaging.EstoqueBindings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class TopicBeansTest {
  @Test
  void startsWithABeanForEachRow() {
    start(
        EstoqueBindings.Published.class,
        EstoqueBindings.Created.class,
        EstoqueBindings.Deleted.class);
  }

  @Test
  void namesARowWithoutABean() {
    assertThatThrownBy(() -> start(EstoqueBindings.Published.class, EstoqueBindings.Created.class))
        .hasMessageContaining(
            "ESTOQUE has no Consumer bean pedidosExcluidos for Pedidos_Excluídos");
  }

  @Test
  void namesAPublicationWithoutABean() {
    assertThatThrownBy(() -> start(EstoqueBindings.Created.class, EstoqueBindings.Deleted.class))
        .hasMessageContaining("ESTOQUE has no Supplier bean reservasConfirmadas")
        .hasMessageContaining("ESTOQUE has no Supplier bean reservasRecusadas");
  }

  @Test
  void namesABeanWithoutARow() {
    assertThatThrownBy(
            () ->
                start(
                    EstoqueBindings.Published.class,
                    EstoqueBindings.Created.class,
                    EstoqueBindings.Deleted.class,
                    EstoqueBindings.Unknown.class))
        .hasMessageContaining(
            "the bean pedidosEnviados of ESTOQUE is no row of the table of publications");
  }

  @Test
  void namesABeanThatTakesAnotherPayload() {
    assertThatThrownBy(
            () ->
                start(
                    EstoqueBindings.Published.class,
                    EstoqueBindings.Created.class,
                    EstoqueBindings.WrongPayload.class))
        .hasMessageContaining(
            "pedidosExcluidos takes PaymentRefused, but Pedidos_Excluídos carries OrderDeleted");
  }

  private static void start(Class<?>... bindings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", Map.of("spring.application.name", "estoque")));
      context.register(bindings);
      context.register(TopicConfiguration.class);
      context.refresh();
    }
  }
}
