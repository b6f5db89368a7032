package dev.cafezinho.psp.bacen.callback;

import static dev.cafezinho.psp.bacen.CobClient.BODY;
import static dev.cafezinho.psp.bacen.CobClient.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.bacen.CobClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallbackIT {
  private static final String OTHER_KEY = "pix@example.com";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private PspServer server;
  private CobClient bank;
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
    restart();
  }

  @AfterEach
  void close() {
    server.close();
    till.close();
  }

  private void restart(String... settings) {
    if (server != null) {
      server.close();
    }
    server = new PspServer(settings);
    bank = new CobClient(server);
  }

  @Test
  void tellsWhatWasPaidUntilItIsHeard() {
    assertThat(set(KEY, till.url() + "/hooks/").statusCode()).isEqualTo(200);
    till.failures.set(2);

    var paid = pay(BODY);

    await().atMost(PATIENCE).until(() -> till.calls.size() == 1);
    assertThat(till.calls.getFirst().path()).isEqualTo("/hooks/pix");
    assertThat(till.calls.getFirst().body().get("pix")).isEqualTo(paid.get("pix"));
    assertThat(till.calls.getFirst().body().toString())
        .startsWith("{\"pix\":[{\"endToEndId\":\"E")
        .contains("\"valor\":\"37.00\"", "\"chave\":\"" + KEY + "\"", "\"horario\":\"20");
  }

  @Test
  void tellsThatItWentBack() {
    set(KEY, till.url());
    var paid = pay(BODY);
    bank.giveBack(paid, "r1", "37.00");

    await().atMost(PATIENCE).until(() -> till.calls.size() == 2);
    var told = till.calls.getLast().body().get("pix").get(0).get("devolucoes").get(0);
    assertThat(told.get("id").asString()).isEqualTo("r1");
    assertThat(told.get("status").asString()).isEqualTo("DEVOLVIDO");
  }

  @Test
  void tellsNothingElse() {
    set(KEY, till.url());
    var refused = CobClient.txid();
    bank.settle("refusal", bank.open(refused, BODY));
    var removed = CobClient.txid();
    bank.open(removed, BODY);
    bank.remove(removed);
    pay(BODY.replace(KEY, OTHER_KEY));
    var open = CobClient.txid();
    bank.open(open, BODY);
    payOtherPix(open);
    var paid = pay(BODY);

    await().atMost(PATIENCE).until(() -> !till.calls.isEmpty());
    assertThat(till.txids()).containsExactly(paid.get("txid").asString());
  }

  @Test
  void tellsOneReceiverForEachKey() throws Exception {
    try (var other = new Till()) {
      set(KEY, other.url());
      set(KEY, till.url());
      set(OTHER_KEY, other.url());
      var shown = PspClient.json(bank.psp.get("/webhook/" + KEY, "*/*"));
      assertThat(shown.get("webhookUrl").asString()).isEqualTo(till.url());
      assertThat(shown.get("chave").asString()).isEqualTo(KEY);
      assertThat(shown.has("criacao")).isTrue();

      var ours = pay(BODY);
      var theirs = pay(BODY.replace(KEY, OTHER_KEY));

      await().atMost(PATIENCE).until(() -> till.calls.size() + other.calls.size() == 2);
      assertThat(till.txids()).containsExactly(ours.get("txid").asString());
      assertThat(other.txids()).containsExactly(theirs.get("txid").asString());
    }
  }

  @Test
  void tellsNobodyWhoWantsToHearNoMore() {
    set(KEY, till.url());
    assertThat(bank.psp.send("DELETE", "/webhook/" + KEY, "").statusCode()).isEqualTo(204);
    assertThat(bank.psp.get("/webhook/" + KEY, "*/*").statusCode()).isEqualTo(404);
    set(OTHER_KEY, till.url());
    pay(BODY);
    var paid = pay(BODY.replace(KEY, OTHER_KEY));

    await().atMost(PATIENCE).until(() -> !till.calls.isEmpty());
    assertThat(till.txids()).containsExactly(paid.get("txid").asString());
  }

  @Test
  void letsNobodyElseTellOrHear() {
    set(KEY, till.url());
    var event = "sole:" + Callbacks.event(KEY);
    var forged = "{\"event\":\"" + event + "\",\"payload\":{\"pix\":[]}}";
    assertThat(bank.psp.post("/event/publisher", forged).statusCode()).isEqualTo(403);
    var registration =
        """
        {"event":"%s","service_name":"x","type":"persistent","base_url":"%s","path":"/"}\
        """
            .formatted(event, till.url());
    assertThat(bank.psp.post("/event/register", registration).statusCode()).isEqualTo(404);
  }

  /** Nor is it the payment system's own, which other payments name. */
  @Test
  void namesTheChargesKeyAsReceiverToWhoeverHearsOfAllPayments() {
    var registration =
        """
        {"event":"payment.updated","service_name":"till","type":"persistent","base_url":"%s","path":"/all"}\
        """
            .formatted(till.url());
    assertThat(bank.psp.post("/event/register", registration).statusCode()).isEqualTo(201);

    pay(BODY.replace(KEY, OTHER_KEY));

    await().atMost(PATIENCE).until(() -> till.calls.size() == 1);
    var told = till.calls.getFirst();
    assertThat(told.path()).isEqualTo("/all");
    assertThat(told.body().get("receiver").asString()).isEqualTo(OTHER_KEY);
  }

  @Test
  void collectsWhatIsPaidInAStretchOfTime() {
    restart("--cafezinho.psp.bacen.batch.collect=3s", "--cafezinho.psp.bacen.batch.most=2");
    set(KEY, till.url());
    var txids = Stream.generate(() -> pay(BODY).get("txid").asString()).limit(5).toList();

    await().atMost(PATIENCE).until(() -> till.txids().size() == 5);
    assertThat(till.txids()).containsExactlyInAnyOrderElementsOf(txids);
    assertThat(till.calls).hasSizeLessThan(5).allMatch(call -> call.txids().size() <= 2);
  }

  @Test
  void tellsWhatItHadCollectedBeforeItStopped() {
    restart("--cafezinho.psp.bacen.batch.collect=2s");
    set(KEY, till.url());
    var paid = pay(BODY);
    server.restart(() -> {});

    await().atMost(PATIENCE).until(() -> !till.calls.isEmpty());
    assertThat(till.txids()).containsExactly(paid.get("txid").asString());
  }

  @Test
  void needsTheHubsKeyToDecideWhoHears() {
    restart("--cafezinho.psp.webhook.hub-key=k");
    var body = "{\"webhookUrl\":\"" + till.url() + "\"}";
    for (var method : List.of("PUT", "GET", "DELETE")) {
      var sent = method.equals("PUT") ? body : "";
      assertThat(bank.psp.send(method, "/webhook/" + KEY, sent).statusCode()).isEqualTo(401);
    }
    var path = "/webhook/" + KEY;
    var withKey = bank.psp.send("PUT", path, body, "Authorization", "Bearer k");
    assertThat(withKey.statusCode()).isEqualTo(200);
    assertThat(bank.put(CobClient.txid(), BODY).statusCode()).isEqualTo(201);
  }

  @Test
  void keepsOneReceiverOfTwoThatAreSetAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        List<Callable<HttpResponse<String>>> both =
            List.of(() -> set(KEY, till.url() + "/a"), () -> set(KEY, till.url() + "/b"));
        for (var answer : threads.invokeAll(both)) {
          assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(bank.psp.get("/webhook/" + KEY, "*/*").statusCode()).isEqualTo(200);
      }
    }
  }

  private HttpResponse<String> set(String key, String url) {
    return bank.psp.send("PUT", "/webhook/" + key, "{\"webhookUrl\":\"" + url + "\"}");
  }

  private JsonNode pay(String body) {
    return bank.settle("confirmation", bank.open(CobClient.txid(), body));
  }

  /** A payment of the other route, whose reference is a charge's txid. */
  private void payOtherPix(String reference) {
    var payment = bank.psp.open("{\"value\":3700,\"reference\":\"" + reference + "\"}");
    var confirmation =
        "{\"bank_payment_id\":\"%s\",\"value\":3700}"
            .formatted(payment.get("bank_payment_id").asString());
    assertThat(bank.psp.post("/payments/pix/confirmation", confirmation).statusCode())
        .isEqualTo(200);
  }
}
