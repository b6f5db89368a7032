package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's way to the services, and Prometheus's to the front door's metrics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorIT {
  private static final String ESTOQUE = "/api/ops/services/estoque";

  private Door door;
  private Browser operator;

  @BeforeAll
  void open() {
    door = new Door(Map.of("cafezinho.metrics.token", "for-prometheus"));
    operator = door.browser();
    operator.get("/api/me");
    operator.signIn("operator", Door.passwordOf("operator"));
  }

  @AfterAll
  void close() {
    operator.close();
    door.close();
  }

  @BeforeEach
  void forget() {
    door.estoque.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"principal", "estoque", "pagamento", "entrega", "notificacao"})
  void reachesEachService(String service) {
    assertThat(operator.get("/api/ops/services/" + service + "/actuator/metrics").body())
        .contains("\"" + service + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator, /actuator",
    "/actuator/metrics/jvm.memory.used?tag=area%3Aheap, /actuator/metrics/jvm.memory.used?tag=area%3Aheap",
    "/dead-letters, /dead-letters",
    "/dead-letters/Pedidos_Exclu%C3%ADdos.estoque/a%20b, /dead-letters/Pedidos_Exclu%C3%ADdos.estoque/a%20b",
  })
  void addressArrivesAsTheServiceKnowsIt(String asked, String received) {
    assertThat(operator.get(ESTOQUE + asked).statusCode()).isEqualTo(200);
    assertThat(door.estoque.last().path()).isEqualTo(received);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE"})
  void writesNeedTheCsrfToken(String method) {
    String letter = ESTOQUE + "/dead-letters/Pedidos_Criados.estoque/1";

    assertThat(operator.writeWithoutToken(method, letter).statusCode()).isEqualTo(403);
    assertThat(door.estoque.received()).isEmpty();
    assertThat(operator.write(method, letter, "").statusCode()).isEqualTo(200);
    assertThat(door.estoque.last().method()).isEqualTo(method);
    assertThat(door.estoque.last().header("Authorization")).startsWith("Bearer ey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/products", "", "/", "/actuatorx", "/dead-letter", "/error"})
  void otherAddressesOfServiceAreNotThere(String path) {
    assertThat(operator.get(ESTOQUE + path).statusCode()).isEqualTo(404);
    assertThat(door.estoque.received()).isEmpty();
  }

  @Test
  void serviceThatIsNoneIsNotThere() {
    assertThat(operator.get("/api/ops/services/nothing/actuator").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "manager"})
  void isForOperatorsOnly(String name) {
    try (Browser other = door.browser()) {
      assertThat(other.get(ESTOQUE + "/actuator").statusCode()).isEqualTo(401);
      other.signIn(name, Door.passwordOf(name));

      assertThat(other.get(ESTOQUE + "/actuator").statusCode()).isEqualTo(403);
      assertThat(door.estoque.received()).isEmpty();
    }
  }

  @Test
  void prometheusReadsMetricsWithItsToken() {
    try (Browser prometheus = door.browser()) {
      HttpResponse<String> metrics =
          prometheus.get("/actuator/prometheus", "Authorization", "Bearer for-prometheus");

      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body()).contains("jvm_memory_used_bytes");
      assertThat(prometheus.cookies).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/metrics, Bearer for-prometheus",
    "/api/ops/services/estoque/actuator/prometheus, Bearer for-prometheus",
    "/actuator/prometheus, Bearer for-prometheus2",
    "/actuator/prometheus, Bearer",
    "/actuator/prometheus, for-prometheus",
  })
  void itsTokenOpensNothingElse(String path, String authorization) {
    try (Browser prometheus = door.browser()) {
      assertThat(prometheus.get(path, "Authorization", authorization).statusCode()).isEqualTo(401);
    }
  }
}
