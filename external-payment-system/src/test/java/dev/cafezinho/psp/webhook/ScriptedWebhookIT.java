package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.Receiver.Received;
import dev.cafezinho.psp.webhook.signing.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScriptedWebhookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final String secret = Secret.generate();
  private PspServer server;
  private PspClient psp;
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    receiver = new Receiver();
    startHolding("3s");
  }

  private void startHolding(String atMost) {
    server = new PspServer("--cafezinho.psp.faults.longest-hold=" + atMost);
    psp = new PspClient(server);
    register("payment.updated");
  }

  private void register(String event) {
    var registration =
        """
        {"event":"%s","service_name":"till","type":"persistent","base_url":"%s",\
        "path":"/hooks","secret":"%s"}\
        """
            .formatted(event, receiver.url(), secret);
    assertThat(psp.post("/event/register", registration).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    server.close();
    receiver.close();
  }

  @Test
  void postsDuplicatesUnderOneId() throws Exception {
    pay("{\"duplicate\":2}");

    awaitDelivered(3);
    assertThat(receiver.received).hasSize(3);
    assertThat(receiver.received.stream().map(got -> got.headers().firstValue("webhook-id")))
        .containsOnly(receiver.received.getFirst().headers().firstValue("webhook-id"));
    for (var got : receiver.received) {
      new Webhook(secret).verify(got.body(), got.headers());
    }
    assertThat(deliveries()).allMatch(each -> faults(each).equals("[\"duplicate\"]"));
  }

  @Test
  void postsLate() {
    pay("{\"delay\":\"PT2S\"}");

    awaitDelivered(1);
    var delivery = deliveries().getFirst();
    assertThat(Duration.between(time(delivery, "created_at"), firstTry(delivery)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(faults(delivery)).isEqualTo("[\"delay\"]");
  }

  @Test
  void postsLaterNoticeOfPaymentFirst() {
    var payment = pay("{\"reorder\":true}");
    psp.settle(payment, "refund");

    awaitDelivered(2);
    assertThat(statuses()).containsExactly("refunded", "authorized");
    assertThat(deliveries()).allMatch(each -> faults(each).equals("[\"reorder\"]"));
  }

  @Test
  void letsFirstGoAsSoonAsSecondWasTried() {
    server.close();
    startHolding("1h");
    psp.settle(pay("{\"reorder\":true}"), "refund");
    awaitDelivered(2);
    assertThat(statuses()).containsExactly("refunded", "authorized");
  }

  @Test
  void swapsNeighboursAmongAllPayments() {
    psp.put("/faults", "{\"reorder\":true,\"times\":1}");
    var first = confirm();
    await().atMost(PATIENCE).until(() -> deliveries().size() == 1);
    var second = confirm();

    awaitDelivered(2);
    assertThat(payments()).containsExactly(bankId(second), bankId(first));
  }

  @Test
  void holdsNothingForEver() {
    pay("{\"reorder\":true}");

    awaitDelivered(1);
    var delivery = deliveries().getFirst();
    assertThat(Duration.between(time(delivery, "created_at"), firstTry(delivery)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void losesWhatItBelievesDelivered() {
    pay("{\"drop_every\":1}");

    awaitDelivered(1);
    var delivery = deliveries().getFirst();
    assertThat(faults(delivery)).isEqualTo("[\"drop\"]");
    assertThat(delivery.get("attempts")).isEmpty();
    assertThat(receiver.received).isEmpty();

    psp.post("/event/deliveries/" + delivery.get("id").asString() + "/replay", "");
    await().atMost(PATIENCE).until(() -> receiver.received.size() == 1);
  }

  @Test
  void tellsAnotherAmountUnderValidSignature() throws Exception {
    pay("{\"wrong_amount\":true}");

    awaitDelivered(1);
    var got = receiver.received.getFirst();
    new Webhook(secret).verify(got.body(), got.headers());
    assertThat(got.body()).contains("\"amount\":1501");
    assertThat(faults(deliveries().getFirst())).isEqualTo("[\"wrong_amount\"]");
  }

  @Test
  void signsWithAnothersSecret() {
    pay("{\"wrong_signature\":true}");

    awaitDelivered(1);
    var got = receiver.received.getFirst();
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(secret).verify(got.body(), got.headers()));
    assertThat(got.body()).contains("\"amount\":1500");
    assertThat(faults(deliveries().getFirst())).isEqualTo("[\"wrong_signature\"]");
  }

  @Test
  void misbehavesNoMoreOftenThanTold() {
    psp.put("/faults", "{\"wrong_amount\":true,\"duplicate\":1,\"times\":1}");
    confirm();
    await().atMost(PATIENCE).until(() -> deliveries().size() == 2);
    confirm();

    awaitDelivered(3);
    var honest = deliveries().getFirst();
    assertThat(honest.has("faults")).isFalse();
    assertThat(honest.get("body").asString()).contains("\"amount\":1500");
    assertThat(PspClient.json(psp.get("/faults", "*/*")).get("all").get("notices").asLong())
        .isEqualTo(2);
  }

  @Test
  void leavesEventsOfOthersAlone() {
    psp.put("/faults", "{\"drop_every\":1,\"duplicate\":3}");
    psp.post("/event/create", "{\"name\":\"menu.changed\",\"service_name\":\"menu\"}");
    register("menu.changed");
    psp.post("/event/publisher", "{\"event\":\"menu.changed\",\"id\":\"m1\",\"payload\":{}}");

    await().atMost(PATIENCE).until(() -> deliveries("menu.changed").size() == 1);
    assertThat(deliveries("menu.changed").getFirst().has("faults")).isFalse();
  }

  /** Pays one that a script of its own is for. */
  private JsonNode pay(String script) {
    var payment = psp.open("{\"value\":1500}");
    assertThat(psp.put("/faults/" + bankId(payment), script).statusCode()).isEqualTo(200);
    assertThat(psp.settle(payment, "confirmation")).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !deliveries().isEmpty());
    return payment;
  }

  private JsonNode confirm() {
    var payment = psp.open("{\"value\":1500}");
    assertThat(psp.settle(payment, "confirmation")).isEqualTo(200);
    return payment;
  }

  private void awaitDelivered(int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deliveries())
                    .hasSize(count)
                    .allMatch(each -> each.get("status").asString().equals("delivered")));
  }

  private List<String> statuses() {
    return told("status");
  }

  private List<String> payments() {
    return told("transaction_id");
  }

  /** What came, in the order in which it came. */
  private List<String> told(String field) {
    return receiver.received.stream()
        .map(Received::body)
        .map(body -> PspClient.tree(body).get(field).asString())
        .toList();
  }

  private List<JsonNode> deliveries() {
    return deliveries("payment.updated");
  }

  private List<JsonNode> deliveries(String event) {
    var shown = PspClient.json(psp.get("/event/" + event + "/deliveries", "*/*"));
    return StreamSupport.stream(shown.spliterator(), false).toList();
  }

  private static String faults(JsonNode delivery) {
    return String.valueOf(delivery.get("faults"));
  }

  private static Instant firstTry(JsonNode delivery) {
    return time(delivery.get("attempts").get(0), "at");
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(node.get(field).asString());
  }

  private static String bankId(JsonNode payment) {
    return payment.get("bank_payment_id").asString();
  }
}
