package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LiveIT {
  private static PspServer server;
  private static PspClient psp;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    server = new PspServer();
    psp = new PspClient(server);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.shutdownNow(); // to close it would wait for the open sockets
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void tellsEveryTabHowItStandsAndWhatChanges(String method) {
    var payment = psp.open(method, "{\"value\":1500}");
    var one = listen(PspClient.page(method, payment));
    var other = listen(PspClient.page(method, payment));
    await().untilAsserted(() -> assertThat(one).containsExactly("{\"status\":\"pending\"}"));
    await().untilAsserted(() -> assertThat(other).hasSize(1));

    settle(method, payment);

    for (var tab : List.of(one, other)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(tab)
                      .containsExactly("{\"status\":\"pending\"}", "{\"status\":\"paid\"}"));
    }
  }

  @Test
  void tellsNothingOfAnotherMethodsPayments() {
    var payment = psp.open("pix", "{\"value\":1500}");
    var tab = listen(PspClient.page("card", payment));
    await().untilAsserted(() -> assertThat(tab).containsExactly("closed 1008"));
  }

  private static void settle(String method, JsonNode payment) {
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(PspClient.bankId(payment));
    var answer = psp.post("/payments/" + method + "/confirmation", body);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static List<String> listen(String page) {
    return Tab.open(http, server.url(), page).heard();
  }
}
