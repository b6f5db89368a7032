package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.signing.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookIT {
  private static final String KEY = "123e4567-e12b-12d1-a456-426655440000";

  private PspServer server;
  private PspClient psp;
  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    server = new PspServer();
    psp = new PspClient(server);
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    server.close();
    receiver.close();
  }

  @Test
  void deliversAgainUntilItSucceedsUnderOneIdAndValidSignatures() throws Exception {
    var secret = Secret.generate();
    register("persistent", secret);
    receiver.failures.set(2);
    var payment = pay();

    await()
        .untilAsserted(
            () -> assertThat(deliveries().get(0).get("status").asString()).isEqualTo("delivered"));

    assertThat(receiver.received).hasSize(3);
    assertThat(receiver.received.stream().map(got -> got.headers().firstValue("webhook-id")))
        .containsOnly(receiver.received.getFirst().headers().firstValue("webhook-id"));
    for (var got : receiver.received) {
      new Webhook(secret).verify(got.body(), got.headers());
    }
    assertThat(receiver.received.getLast().body())
        .startsWith("{\"transaction_id\":\"" + payment.get("bank_payment_id").asString() + "\"")
        .contains("\"payment_id\":" + payment.get("id").asLong())
        .contains("\"status\":\"authorized\"", "\"amount\":1500", "\"reference\":\"r\"")
        .contains("\"receiver\":\"" + KEY + "\"");
  }

  /** Cards and boletos pay to an account that has no PIX key. */
  @ParameterizedTest
  @ValueSource(strings = {"card", "boleto"})
  void namesNoKeyWhereNoneGotTheMoney(String method) {
    register("persistent", Secret.generate());
    var payment = psp.open(method, "{\"value\":1500}");
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(PspClient.bankId(payment));
    assertThat(psp.post("/payments/" + method + "/confirmation", body).statusCode()).isEqualTo(200);

    await().until(() -> receiver.received.size() == 1);
    assertThat(receiver.received.getFirst().body())
        .contains(PspClient.bankId(payment), "\"status\":\"authorized\"")
        .doesNotContain("receiver");
  }

  @Test
  void deliversWhatWasDueWhenItStopped() {
    register("persistent", Secret.generate());
    receiver.failures.set(1000);
    pay();
    await().until(() -> !receiver.received.isEmpty());

    server.restart(() -> receiver.failures.set(0));

    // an attempt that the stop cut off is made again
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(deliveries().get(0).get("status").asString()).isEqualTo("delivered"));
  }

  @Test
  void expiresWhatWentPastItsTimeWhileItWasStopped() {
    register("persistent", Secret.generate());
    psp.open("{\"value\":1500,\"expires_in\":2}");

    server.restart(() -> {});

    await().until(() -> receiver.received.size() == 1);
    assertThat(receiver.received.getFirst().body()).contains("\"status\":\"expired\"");
  }

  @Test
  void keepsDeadLettersForReplay() {
    register("persistent", Secret.generate());
    receiver.failures.set(5);
    pay();
    await().until(() -> deliveries().get(0).get("status").asString().equals("dead"));

    var id = deliveries().get(0).get("id").asString();
    assertThat(psp.post("/event/deliveries/" + id + "/replay", "").statusCode()).isEqualTo(202);

    await().until(() -> deliveries().get(0).get("status").asString().equals("delivered"));
    assertThat(receiver.received).hasSize(6);
    assertThat(psp.post("/event/deliveries/nothing/replay", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"fireForGet,sent,0", "notPersistent,failed,1"})
  void triesOnceWhatPromisesOneAttempt(String type, String end, int recorded) {
    register(type, Secret.generate());
    receiver.failures.set(5);
    pay();
    await().until(() -> deliveries().get(0).get("status").asString().equals(end));
    assertThat(deliveries().get(0).get("attempts")).hasSize(recorded);
    await().during(Duration.ofSeconds(1)).until(() -> receiver.received.size() == 1);
  }

  @Test
  void registersOnceAndShowsTheSecretItMadeUpOnce() {
    var first = psp.post("/event/register", registration("persistent", null));
    var again = psp.post("/event/register", registration("persistent", null));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(Secret.isValid(PspClient.json(first).get("secret").asString())).isTrue();
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(PspClient.json(again).get("id")).isEqualTo(PspClient.json(first).get("id"));
    assertThat(again.body()).doesNotContain("whsec_");
    assertThat(psp.get("/event", "*/*").body()).doesNotContain("whsec_");
  }

  @Test
  void letsNobodyElseTellWhatBecameOfAPayment() {
    register("persistent", Secret.generate());
    var forged =
        "{\"event\":\"payment.updated\",\"id\":\"m1\",\"payload\":{\"status\":\"authorized\"}}";

    assertThat(psp.post("/event/publisher", forged).statusCode()).isEqualTo(403);
    assertThat(deliveries()).isEmpty();
  }

  @Test
  void publishesEventsOfOthers() {
    var event = "{\"name\":\"menu.changed\",\"service_name\":\"menu\"}";
    assertThat(psp.post("/event/create", event).statusCode()).isEqualTo(201);
    assertThat(psp.post("/event/create", event).statusCode()).isEqualTo(409);
    var registration = registration("persistent", null).replace("payment.updated", "menu.changed");
    psp.post("/event/register", registration);

    var message = "{\"event\":\"menu.changed\",\"id\":\"m1\",\"payload\":{\"some_Key\":1}}";
    assertThat(psp.post("/event/publisher", message).statusCode()).isEqualTo(202);
    psp.post("/event/publisher", message);

    await().until(() -> !receiver.received.isEmpty());
    assertThat(receiver.received.getFirst().body()).isEqualTo("{\"some_Key\":1}");
    // an answer that comes too late for the sender makes it repeat, under the same id
    assertThat(receiver.received)
        .allMatch(got -> got.headers().firstValue("webhook-id").orElse("").equals("m1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"event\":\"payment.updated\",\"type\":\"sometimes\"}", "[]", "x", ""})
  void refusesBadBodies(String body) {
    for (var route : new String[] {"create", "register", "publisher"}) {
      assertThat(psp.post("/event/" + route, body).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void knowsNothingOfUnknownEvents() {
    assertThat(psp.get("/event/nothing/deliveries", "*/*").statusCode()).isEqualTo(404);
    assertThat(psp.post("/event/publisher", "{\"event\":\"nothing\",\"payload\":{}}").statusCode())
        .isEqualTo(404);
  }

  private void register(String type, String secret) {
    assertThat(psp.post("/event/register", registration(type, secret)).statusCode()).isEqualTo(201);
  }

  private String registration(String type, @Nullable String secret) {
    return """
    {"event":"payment.updated","service_name":"till","type":"%s","base_url":"%s",\
    "path":"/hooks"%s}\
    """
        .formatted(type, receiver.url(), secret == null ? "" : ",\"secret\":\"" + secret + "\"");
  }

  private JsonNode pay() {
    var payment = psp.open("{\"value\":1500,\"reference\":\"r\"}");
    var id = payment.get("bank_payment_id").asString();
    var body = "{\"bank_payment_id\":\"" + id + "\",\"value\":1500}";
    assertThat(psp.post("/payments/pix/confirmation", body).statusCode()).isEqualTo(200);
    await().until(() -> deliveries().size() == 1);
    return payment;
  }

  private JsonNode deliveries() {
    return PspClient.json(psp.get("/event/payment.updated/deliveries", "*/*"));
  }
}
