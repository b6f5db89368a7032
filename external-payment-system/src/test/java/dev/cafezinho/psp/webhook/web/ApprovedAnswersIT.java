package dev.cafezinho.psp.webhook.web;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.Hub;
import dev.cafezinho.psp.webhook.Receiver;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every field of what opens a payment and of each webhook, as programs of others read them. */
class ApprovedAnswersIT {
  private static PspServer server;
  private static PspClient psp;
  private static Receiver receiver;

  @BeforeAll
  static void start() throws Exception {
    server = new PspServer();
    psp = new PspClient(server);
    receiver = new Receiver();
    new Hub(server).register("payment.updated", "persistent", receiver.url());
  }

  @AfterAll
  static void stop() {
    server.close();
    receiver.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void opens(String method) {
    var answer = open(method, "");
    var payment = PspClient.json(answer).get("payment");

    assertThat(payment.get("id").asLong()).isBetween(1L, (1L << 53) - 1);
    assertThat(UUID.fromString(PspClient.bankId(payment)).version()).isEqualTo(4);
    approved(payment).isMet("created-" + method, answer.body());
  }

  @Test
  void tellsThatItIsAuthorizedAndRefunded() {
    var payment = opened("");
    approved(payment).isMet("shown-pending", shown(payment));

    assertThat(psp.settle(payment, "confirmation")).isEqualTo(200);
    tells(payment, "authorized");
    approved(payment).isMet("shown-paid", shown(payment));

    assertThat(psp.settle(payment, "refund")).isEqualTo(200);
    tells(payment, "authorized", "refunded");
    approved(payment).isMet("shown-refunded", shown(payment));
  }

  @Test
  void tellsThatItIsRefused() {
    var payment = opened("");
    assertThat(psp.settle(payment, "refusal")).isEqualTo(200);
    tells(payment, "refused");
    approved(payment).isMet("shown-refused", shown(payment));
  }

  @Test
  void tellsThatItHasExpired() {
    var payment = opened(",\"expires_in\":1");
    tells(payment, "expired");
    approved(payment).isMet("shown-expired", shown(payment));
  }

  private static void tells(JsonNode payment, String... statuses) {
    await().until(() -> webhooks(payment).size() == statuses.length);
    var told = webhooks(payment);
    for (int i = 0; i < statuses.length; i++) {
      approved(payment).isMet("webhook-" + statuses[i], told.get(i));
    }
  }

  /** What came of the payment, in the order of its times, each once. */
  private static List<String> webhooks(JsonNode payment) {
    return receiver.received.stream()
        .map(Receiver.Received::body)
        .filter(body -> body.contains(PspClient.bankId(payment)))
        .distinct()
        .sorted(comparing(ApprovedAnswersIT::time))
        .toList();
  }

  /** Not as text, for a time without a fraction of a second would come after one with it. */
  private static Instant time(String webhook) {
    return Instant.parse(PspClient.tree(webhook).get("time").asString());
  }

  private static ApprovedJson approved(JsonNode payment) {
    return new ApprovedJson(payment);
  }

  private static String shown(JsonNode payment) {
    return psp.get(PspClient.page("pix", payment), "application/json").body();
  }

  private static JsonNode opened(String more) {
    return PspClient.json(open("pix", more)).get("payment");
  }

  private static HttpResponse<String> open(String method, String more) {
    var buyer = "{\"name\":\"Ana Lima\",\"email\":\"ana@example.com\"}";
    var body = "{\"value\":1500,\"reference\":\"order-1\",\"buyer\":" + buyer + more + "}";
    var answer = psp.post("/payments/" + method, body);
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer;
  }
}
