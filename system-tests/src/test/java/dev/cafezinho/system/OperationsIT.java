package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People who have signed in at the front door do their work there, and Prometheus reads metrics.
 */
@ExtendWith(OpenShop.class)
class OperationsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shop shop;
  private final Shopper person;

  OperationsIT(Shop shop) {
    this.shop = shop;
    person = new Shopper(shop.url(Service.STOREFRONT));
  }

  @AfterEach
  void leave() {
    person.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"principal", "estoque", "pagamento", "entrega", "notificacao"})
  void operatorSeesWhatServicesShow(String service) {
    var at = "/api/ops/services/" + service;
    person.get(at + "/actuator/metrics").isProblem(401);
    person.signIn("operator");

    assertThat(person.get(at + "/actuator/metrics").isOk().json().path("names").isArray()).isTrue();
    assertThat(person.get(at + "/actuator/bindings").isOk().json().isArray()).isTrue();
    assertThat(person.get(at + "/dead-letters").isOk().json().isArray()).isTrue();
  }

  @Test
  void operatorReplaysAndDiscardsDeadLetters() {
    var letters = "/api/ops/services/estoque/dead-letters/Pedidos_Exclu%C3%ADdos.estoque";
    person.signIn("operator");

    assertThat(person.post(letters, "").isOk().json().path("replayed").asInt()).isZero();
    assertThat(person.delete(letters).isOk().json().path("discarded").asInt()).isZero();
    person.post(letters + "/nothing", "").isProblem(404);
  }

  @Test
  void operatorHasReadModelRebuilt() {
    var models = "/api/ops/services/principal/actuator/readmodels";
    person.signIn("operator");

    assertThat(person.get(models).isOk().json().toString()).contains("shopper_orders");
    assertThat(person.post(models + "/shopper_orders", "{}").status()).isIn(202, 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "manager"})
  void peopleOfTheFloorCancelOrders(String name) {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      shopper.wants("cafe-coado", 1);
      var id = shopper.order();
      shopper.awaitStatus(id, "AWAITING_PAYMENT");
      var cancelling = "/api/counter/orders/" + id + "/cancel";
      person.post(cancelling, "").isProblem(403);

      person.signIn(name);

      await()
          .atMost(PATIENCE)
          .until(() -> person.post(cancelling, ""), answer -> answer.status() != 404)
          .isOk();
      assertThat(shopper.awaitStatus(id, "DELETED").path("reason").asString())
          .isEqualTo("CANCELLED_BY_STAFF");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Service.class,
      names = "EXTERNAL_PAYMENT_SYSTEM",
      mode = EnumSource.Mode.EXCLUDE)
  void prometheusReadsMetricsWithItsOwnToken(Service service) throws Exception {
    var url = shop.url(service).resolve("/actuator/prometheus");

    assertThat(status(url, OpenShop.METRICS_TOKEN)).isEqualTo(200);
    assertThat(status(url, "another")).isEqualTo(401);
    assertThat(status(shop.url(service).resolve("/actuator/metrics"), OpenShop.METRICS_TOKEN))
        .isEqualTo(401);
  }

  private static int status(URI url, String token) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
