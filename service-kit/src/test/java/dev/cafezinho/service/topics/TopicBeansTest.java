package dev.cafezinho.service.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.service.topics.messaging.EstoqueBindings;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class TopicBeansTest {
  @Test
  void startsWithABeanForEachRow() {
    start(EstoqueBindings.Created.class, EstoqueBindings.Deleted.class);
  }

  @Test
  void namesARowWithoutABean() {
    assertThatThrownBy(() -> start(EstoqueBindings.Created.class))
        .hasMessageContaining(
            "ESTOQUE has no Consumer bean pedidosExcluidos for Pedidos_Excluídos");
  }

  @Test
  void namesABroadcastWithoutABean() {
    try (var context = new AnnotationConfigApplicationContext()) {
      assertThatThrownBy(
              () -> prepare(context, EstoqueBindings.Created.class, EstoqueBindings.Deleted.class))
          .hasMessageContaining(
              "ESTOQUE has no Supplier bean estoquesAtualizados for Estoques_Atualizados");
    }
  }

  @Test
  void suppliesWhatTheTableSaysIsPublished() {
    try (var context = new AnnotationConfigApplicationContext()) {
      prepare(
          context,
          EstoqueBindings.Published.class,
          EstoqueBindings.Created.class,
          EstoqueBindings.Deleted.class);
      assertThat(context.getBeansOfType(Supplier.class))
          .containsOnlyKeys("reservasConfirmadas", "reservasRecusadas", "estoquesAtualizados");
    }
  }

  @Test
  void registersABeanForEachRowWhereAllAreTreatedAlike() {
    try (var context = new AnnotationConfigApplicationContext()) {
      prepare(context, EstoqueBindings.Published.class, EstoqueBindings.Alike.class);
      assertThat(context.getBeansOfType(Consumer.class))
          .containsOnlyKeys("pedidosCriados", "pedidosExcluidos");
      assertThat(context.getBeanFactory().getMergedBeanDefinition("pedidosCriados"))
          .extracting(definition -> definition.getResolvableType().toString())
          .asString()
          .contains("Consumer", "Message", OrderCreated.class.getName());
    }
  }

  @Test
  void refusesABeanMethodBesideTheOneOfTheTable() {
    assertThatThrownBy(() -> start(EstoqueBindings.Alike.class, EstoqueBindings.Created.class))
        .hasMessageContaining("pedidosCriados");
  }

  @Test
  void namesABeanWithoutARow() {
    assertThatThrownBy(
            () ->
                start(
                    EstoqueBindings.Created.class,
                    EstoqueBindings.Deleted.class,
                    EstoqueBindings.Unknown.class))
        .hasMessageContaining(
            "the bean pedidosEnviados of ESTOQUE is no row of the table of publications");
  }

  @Test
  void namesABeanThatTakesAnotherPayload() {
    assertThatThrownBy(
            () -> start(EstoqueBindings.Created.class, EstoqueBindings.WrongPayload.class))
        .hasMessageContaining(
            "pedidosExcluidos takes PaymentRefused, but Pedidos_Excluídos carries OrderDeleted");
  }

  private static void start(Class<?>... bindings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.register(EstoqueBindings.Published.class);
      prepare(context, bindings);
    }
  }

  private static void prepare(AnnotationConfigApplicationContext context, Class<?>... bindings) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("spring.application.name", "estoque")));
    context.setAllowBeanDefinitionOverriding(false);
    context.registerBean(Relay.class, () -> mock(Relay.class));
    context.register(bindings);
    context.register(TopicConfiguration.class);
    context.refresh();
  }
}
