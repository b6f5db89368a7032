package dev.cafezinho.service.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.ServiceName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TopicBindingsTest {
  private static final String BINDINGS = "spring.cloud.stream.bindings.";
  private static final String RABBIT = "spring.cloud.stream.rabbit.bindings.";

  @Test
  void bindsWhatAServicePublishesWithTheGroupsThatMustNotMissAnything() {
    assertThat(TopicBindings.properties(ServiceName.PRINCIPAL, null))
        .containsEntry(BINDINGS + "pedidosExcluidos-out-0.destination", "Pedidos_Excluídos")
        .containsEntry(
            BINDINGS + "pedidosExcluidos-out-0.producer.required-groups",
            "estoque,pagamento,entrega,notificacao")
        .doesNotContainKey(BINDINGS + "pedidosExcluidos-in-0.destination");
  }

  @Test
  void bindsWhatAServiceSubscribesToWithItsGroup() {
    assertThat(TopicBindings.properties(ServiceName.ESTOQUE, null))
        .containsEntry(BINDINGS + "pedidosCriados-in-0.destination", "Pedidos_Criados")
        .containsEntry(BINDINGS + "pedidosCriados-in-0.group", "estoque")
        .containsEntry(
            "spring.cloud.function.definition",
            "reservasConfirmadas;reservasRecusadas;pedidosCriados;pedidosExcluidos;"
                + "estoquesAtualizados");
  }

  @Test
  void sendsAllResultsToTheOutputThatEveryInstanceHears() {
    assertThat(TopicBindings.properties(ServiceName.NOTIFICACAO, "Notificacoes_Gravadas"))
        .containsEntry(BINDINGS + "pedidosCriados-out-0.destination", "Notificacoes_Gravadas")
        .containsEntry(BINDINGS + "notificacoesGravadas-in-0.destination", "Notificacoes_Gravadas")
        .doesNotContainKey(BINDINGS + "notificacoesGravadas-in-0.group");
  }

  @Test
  void bindsABroadcastWithoutGroupDiskOrConfirm() {
    assertThat(TopicBindings.properties(ServiceName.ESTOQUE, null))
        .containsEntry(BINDINGS + "estoquesAtualizados-out-0.destination", "Estoques_Atualizados")
        .doesNotContainKey(BINDINGS + "estoquesAtualizados-out-0.producer.required-groups")
        .containsEntry(
            RABBIT + "estoquesAtualizados-out-0.producer.delivery-mode", "NON_PERSISTENT")
        .containsEntry(RABBIT + "estoquesAtualizados-out-0.producer.use-confirm-header", false);
    assertThat(TopicBindings.properties(ServiceName.NOTIFICACAO, null))
        .containsEntry(BINDINGS + "estoquesAtualizados-in-0.destination", "Estoques_Atualizados")
        .doesNotContainKey(BINDINGS + "estoquesAtualizados-in-0.group")
        .containsEntry(RABBIT + "estoquesAtualizados-in-0.consumer.auto-bind-dlq", false);
  }

  @Test
  void givesNothingToAnApplicationThatIsNotInTheGraph() {
    assertThat(bound("storefront").getPropertySources().contains("topic bindings")).isFalse();
  }

  @Test
  void leavesTheLastWordToTheServicesOwnSettings() {
    var environment = environment("entrega");
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "own", Map.of(BINDINGS + "pedidosExcluidos-in-0.group", "other")));
    new TopicBindings().postProcessEnvironment(environment, new SpringApplication());
    assertThat(environment.getProperty(BINDINGS + "pedidosExcluidos-in-0.group"))
        .isEqualTo("other");
  }

  private static StandardEnvironment bound(String application) {
    var environment = environment(application);
    new TopicBindings().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  private static StandardEnvironment environment(String application) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("name", Map.of("spring.application.name", application)));
    return environment;
  }
}
