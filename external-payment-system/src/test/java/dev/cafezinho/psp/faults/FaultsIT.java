package dev.cafezinho.psp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultsIT {
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final PspClient psp = new PspClient(server);

  @AfterEach
  void behaveAgain() {
    assertThat(psp.delete("/faults").statusCode()).isEqualTo(204);
    assertThat(faults()).isEqualTo("{\"payments\":{}}");
  }

  @Test
  void showsWhatIsScripted() {
    var all = "{\"duplicate\":2,\"delay\":\"PT1.5S\",\"reorder\":true,\"drop_every\":3}";
    var one =
        "{\"wrong_amount\":true,\"wrong_signature\":true,\"slow_answer\":\"PT3S\","
            + "\"refuse_every\":2,\"times\":4}";
    var payment = open();
    psp.put("/faults", all);
    var put = psp.put("/faults/" + bankId(payment), one);

    var met = ",\"notices\":0,\"confirmations\":0,\"answers\":0}";
    var shown = "{\"script\":" + one + met;
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(put.body()).isEqualTo(shown);
    assertThat(psp.get("/faults/" + payment.get("id").asLong(), "*/*").body()).isEqualTo(shown);
    assertThat(faults())
        .isEqualTo(
            "{\"all\":{\"script\":%s%s,\"payments\":{\"%s\":%s}}"
                .formatted(all, met, bankId(payment), shown));
  }

  @Test
  void takesSecondsAndLeavesOutWhatDoesNotHappen() {
    var put = psp.put("/faults", "{\"delay\":5,\"duplicate\":0,\"reorder\":false}");
    assertThat(PspClient.json(put).get("script").toString()).isEqualTo("{\"delay\":\"PT5S\"}");
    assertThat(psp.put("/faults", "{\"delay\":0.25}").body()).contains("\"PT0.25S\"");
  }

  @Test
  void forgetsScriptOfOnePayment() {
    var path = "/faults/" + bankId(open());
    psp.put(path, "{}");
    assertThat(psp.delete(path).statusCode()).isEqualTo(204);
    assertThat(psp.get(path, "*/*").statusCode()).isEqualTo(404);
    assertThat(psp.delete(path).statusCode()).isEqualTo(204);
  }

  @Test
  void refusesEveryNthConfirmation() {
    psp.put("/faults", "{\"refuse_every\":2}");
    var first = open();
    var second = open();

    assertThat(psp.settle(first, "confirmation")).isEqualTo(200);
    assertThat(psp.settle(second, "confirmation")).isEqualTo(409);
    assertThat(psp.settle(first, "confirmation")).isEqualTo(200);
    assertThat(psp.settle(second, "confirmation")).isEqualTo(409);
    assertThat(psp.status(first)).isEqualTo("paid");
    assertThat(psp.status(second)).isEqualTo("refused");
    assertThat(psp.settle(open(), "confirmation")).isEqualTo(200);
  }

  @Test
  void countsEachOnceInRush() {
    psp.put("/faults", "{\"refuse_every\":2}");
    var payments = Stream.generate(FaultsIT::open).limit(20).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      payments.forEach(payment -> threads.execute(() -> psp.settle(payment, "confirmation")));
    }

    assertThat(payments.stream().map(psp::status).filter("refused"::equals)).hasSize(10);
    assertThat(payments.stream().map(psp::status).filter("paid"::equals)).hasSize(10);
  }

  @Test
  void countsOnAfterRestart() {
    psp.put("/faults", "{\"refuse_every\":2}");
    assertThat(psp.settle(open(), "confirmation")).isEqualTo(200);
    server.restart(() -> {});
    assertThat(psp.settle(open(), "confirmation")).isEqualTo(409);
  }

  @Test
  void leavesPaymentWithScriptOfItsOwnAlone() {
    psp.put("/faults", "{\"refuse_every\":1}");
    var spared = open();
    psp.put("/faults/" + bankId(spared), "{}");
    assertThat(psp.settle(spared, "confirmation")).isEqualTo(200);
    assertThat(psp.settle(open(), "confirmation")).isEqualTo(409);
  }

  @Test
  void answersSlowlyButNoMoreOftenThanTold() {
    var payment = open();
    psp.put("/faults/" + bankId(payment), "{\"slow_answer\":\"PT2S\",\"times\":2}");

    assertThat(timeOf(() -> psp.settle(payment, "confirmation"))).isGreaterThan(seconds(2));
    assertThat(timeOf(() -> psp.status(payment))).isGreaterThan(seconds(2));
    assertThat(timeOf(() -> psp.status(payment))).isLessThan(seconds(2));
  }

  @Test
  void answersAllSlowly() {
    psp.put("/faults", "{\"slow_answer\":\"PT1S\"}");
    assertThat(timeOf(FaultsIT::open)).isGreaterThan(seconds(1));
    assertThat(timeOf(() -> psp.get("/payments/pix/1", "application/json")))
        .isGreaterThan(seconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"duplicate\":-1}",
        "{\"duplicate\":11}",
        "{\"duplicate\":\"2\"}",
        "{\"duplicate\":1.5}",
        "{\"delay\":\"5s\"}",
        "{\"delay\":\"PT-1S\"}",
        "{\"delay\":-1}",
        "{\"delay\":\"PT2H\"}",
        "{\"delay\":1e300}",
        "{\"delay\":1e-999999999,\"slow_answer\":true}",
        "{\"slow_answer\":{}}",
        "{\"reorder\":\"yes\"}",
        "{\"reorder\":1}",
        "{\"drop_every\":-1}",
        "{\"wrong_amount\":5}",
        "{\"wrong_signature\":\"\"}",
        "{\"slow_answer\":\"PT2M\"}",
        "{\"refuse_every\":99999999999}",
        "{\"times\":-1}",
        "{\"tiems\":1}",
        "{\"dropEvery\":1}",
        "[]",
        "null",
        "{",
        ""
      })
  void refusesWhatIsNoScript(String body) {
    var payment = open();
    for (var path : new String[] {"/faults", "/faults/" + bankId(payment)}) {
      var answer = psp.put(path, body);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @CsvSource({"nobody", "1", "99999999999999999999", "all", "-1", "%20"})
  void scriptsOnlyKnownPayments(String id) {
    var path = "/faults/" + id;
    assertThat(psp.get(path, "*/*").statusCode()).isEqualTo(404);
    assertThat(psp.put(path, "{\"duplicate\":1}").statusCode()).isEqualTo(404);
    assertThat(psp.delete(path).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    var errors = PspClient.json(psp.put("/faults", "{\"tiems\":1,\"times\":1}")).get("errors");
    assertThat(errors.valueStream().map(each -> each.get("field").asString()))
        .containsExactly("unknown[tiems]");
    assertThat(errors.valueStream().map(each -> each.get("rule").asString()))
        .containsExactly("unexpected");
  }

  private static String faults() {
    return psp.get("/faults", "*/*").body();
  }

  private static JsonNode open() {
    return psp.open("{\"value\":1500}");
  }

  private static String bankId(JsonNode payment) {
    return payment.get("bank_payment_id").asString();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration timeOf(Runnable work) {
    var start = Instant.now();
    work.run();
    return Duration.between(start, Instant.now());
  }
}
