package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.store.Events;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that are gone, overloaded or broken, and what they do to others: nothing. */
class ReceiversIT {
  private static final String MENU = "menu.changed";

  @SuppressWarnings("NullAway.Init") // each test serves with settings of its own
  private PspServer server;

  @SuppressWarnings("NullAway.Init")
  private Hub hub;

  private Receiver receiver;

  @BeforeEach
  void start() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    server.close();
    receiver.close();
  }

  @Test
  void disablesWhoIsGoneUntilItRegistersAgain() throws Exception {
    serve();
    try (var operator = new Receiver()) {
      hub.register(Events.ENDPOINT_DISABLED, "persistent", operator.url());
      hub.register(MENU, "persistent", receiver.url());
      receiver.answers(410);
      hub.publish(MENU, "m1");
      await().until(() -> hub.statuses(MENU).equals(List.of("dead")));
      await().until(() -> !operator.received.isEmpty());
      assertThat(hub.trigger(MENU).get("disabled_because").asString()).contains("410");

      // nothing goes there, and nothing is lost
      hub.publish(MENU, "m2");
      assertThat(hub.statuses(MENU)).containsExactly("dead", "dead");
      var id = hub.deliveries(MENU).getFirst().get("id").asString();
      assertThat(hub.psp.post("/event/deliveries/" + id + "/replay", "").statusCode())
          .isEqualTo(409);
      assertThat(replayAll()).isZero();
      assertThat(receiver.received).hasSize(1);

      receiver.answers(204);
      hub.register(MENU, "persistent", receiver.url());
      assertThat(hub.trigger(MENU).has("disabled_at")).isFalse();
      assertThat(replayAll()).isEqualTo(2);
      await().until(() -> hub.statuses(MENU).equals(List.of("delivered", "delivered")));
      assertThat(operator.received).hasSize(1);
      assertThat(operator.received.getFirst().body())
          .contains("\"event_name\":\"menu.changed\"", "\"service_name\":\"till\"", "410 Gone");
    }
  }

  @Test
  void disablesWhoFailsForTooLong() throws Exception {
    serve(
        "--cafezinho.psp.webhook.disable-after=1s",
        "--cafezinho.psp.webhook.schedule=300ms,300ms,300ms,300ms,300ms,300ms,300ms,300ms,300ms");
    try (var operator = new Receiver()) {
      hub.register(Events.ENDPOINT_DISABLED, "notPersistent", operator.url());
      hub.register(MENU, "persistent", receiver.url());
      receiver.answers(500);
      hub.publish(MENU, "m1");
      await().until(() -> hub.trigger(MENU).has("failing_since"));
      await().until(() -> !operator.received.isEmpty());

      assertThat(operator.received.getFirst().body()).contains("failed for PT1S");
      await().until(() -> hub.statuses(MENU).equals(List.of("dead")));
      assertThat(receiver.received.size()).isBetween(3, 8);
    }
  }

  @Test
  void forgetsOldFailuresAfterSuccess() {
    serve();
    hub.register(MENU, "notPersistent", receiver.url());
    for (int n = 0; n < 3; n++) {
      receiver.answers(500);
      publishAndAwait("failed");
      assertThat(hub.trigger(MENU).has("failing_since")).isTrue();
      receiver.answers(204);
      publishAndAwait("delivered");
      assertThat(hub.trigger(MENU).has("failing_since")).isFalse();
    }
  }

  @Test
  void tellsNothingAboutWhoHearsOfDisabledEndpoints() {
    serve();
    hub.register(Events.ENDPOINT_DISABLED, "persistent", receiver.url());
    hub.register(Events.ENDPOINT_DISABLED, "notPersistent", receiver.url());
    hub.register(MENU, "persistent", receiver.url() + "/menu");
    receiver.answers(410);
    hub.publish(MENU, "m1");

    // one message for each of the two, and none about their own end
    await().until(() -> hub.deliveries(Events.ENDPOINT_DISABLED).size() == 2);
    await().until(() -> !hub.statuses(Events.ENDPOINT_DISABLED).contains("pending"));
    await()
        .during(Duration.ofSeconds(1))
        .until(() -> hub.deliveries(Events.ENDPOINT_DISABLED).size() == 2);
    assertThat(receiver.received).hasSize(3);
    assertThat(
            hub.psp
                .post("/event/publisher", "{\"event\":\"endpoint.disabled\",\"payload\":{}}")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void slowsDownForWhomItIsTooMuch(int status) {
    serve("--cafezinho.psp.webhook.slow-down=1500ms");
    hub.register(MENU, "persistent", receiver.url());
    receiver.answersOnce(status);
    hub.publish(MENU, "m0");
    await().until(() -> !hub.deliveries(MENU).getFirst().get("attempts").isEmpty());

    IntStream.range(1, 6).forEach(n -> hub.publish(MENU, "m" + n));
    await().until(() -> hub.statuses(MENU).equals(Collections.nCopies(6, "delivered")));

    assertThat(receiver.received).hasSize(7);
    assertThat(pauseAfterTheFirst()).isGreaterThan(Duration.ofMillis(1200));
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    serve();
    hub.register(MENU, "persistent", receiver.url());
    receiver.answersOnce(503, "Retry-After", "2");
    hub.publish(MENU, "m1");

    await().until(() -> hub.statuses(MENU).equals(List.of("delivered")));
    assertThat(pauseAfterTheFirst()).isGreaterThan(Duration.ofMillis(1500));
    var attempts = hub.deliveries(MENU).getFirst().get("attempts");
    assertThat(attempts.get(0).get("retry_at").isString()).isTrue();
  }

  @Test
  void doesNotLetOneWhoHangsHoldUpOthers() throws Exception {
    serve("--cafezinho.psp.webhook.timeout=60s", "--cafezinho.psp.due.lease=70s");
    receiver.hangs();
    hub.create("hang");
    hub.register("hang", "persistent", receiver.url());
    IntStream.range(0, 30).forEach(n -> hub.publish("hang", "h" + n));
    await().until(() -> !receiver.received.isEmpty());

    try (var healthy = new Receiver()) {
      hub.register(MENU, "persistent", healthy.url());
      for (int n = 0; n < 20; n++) {
        var id = "m" + n;
        hub.publish(MENU, id);
        await()
            .pollInterval(Duration.ofMillis(5))
            .until(() -> healthy.received.stream().anyMatch(got -> got.id().equals(id)));
      }
    }
    assertThat(hub.statuses("hang")).containsOnly("pending");
  }

  @Test
  void deliversOneMessageForTheSameIdDigitByDigit() {
    serve();
    hub.register(MENU, "persistent", receiver.url());
    var number = "12345678901234567890.123";
    var body = "{\"event\":\"menu.changed\",\"id\":\"m1\",\"payload\":{\"n\":" + number + "}}";
    assertThat(hub.psp.post("/event/publisher", body).statusCode()).isEqualTo(202);
    await().until(() -> hub.statuses(MENU).equals(List.of("delivered")));
    assertThat(hub.psp.post("/event/publisher", body).statusCode()).isEqualTo(202);
    hub.publish(MENU, "m2");

    await().until(() -> hub.statuses(MENU).equals(List.of("delivered", "delivered")));
    assertThat(receiver.received).extracting(Receiver.Received::id).containsExactly("m1", "m2");
    assertThat(receiver.received.getFirst().body()).isEqualTo("{\"n\":" + number + "}");
  }

  @Test
  void registersACrowdAtOnce() throws Exception {
    serve();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> crowd =
          IntStream.range(0, 40)
              .<Callable<Integer>>mapToObj(
                  n ->
                      () -> hub.register(MENU, "persistent", receiver.url() + "/" + n).statusCode())
              .toList();
      for (var answer : threads.invokeAll(crowd)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
  }

  @Test
  void showsDeliveriesByStatusAndPageByPage() {
    serve();
    hub.register(MENU, "notPersistent", receiver.url());
    receiver.answers(500);
    IntStream.range(0, 3).forEach(n -> hub.publish(MENU, "z" + n));
    await().until(() -> hub.statuses(MENU).equals(List.of("failed", "failed", "failed")));
    receiver.answers(204);
    IntStream.range(0, 2).forEach(n -> hub.publish(MENU, "b" + n));
    await().until(() -> list("status=delivered").equals(List.of("b1", "b0")));

    assertThat(list("status=failed")).containsExactly("z2", "z1", "z0");
    assertThat(list("status=dead")).isEmpty();
    assertThat(list("limit=2")).containsExactly("b1", "b0");
    var last = hub.deliveries(MENU).get(1).get("id").asString();
    assertThat(list("limit=2&before=" + last)).containsExactly("z2", "z1");
    assertThat(list("status=failed&limit=1&before=" + last)).containsExactly("z2");
  }

  @Test
  void replaysEachDeadLetterOnceThoughItDiesAgain() {
    serve("--cafezinho.psp.webhook.schedule=1ms");
    hub.register(MENU, "persistent", receiver.url());
    receiver.answers(500);
    IntStream.range(0, 5).forEach(n -> hub.publish(MENU, "m" + n));
    await().until(() -> hub.statuses(MENU).equals(Collections.nCopies(5, "dead")));

    assertThat(replayAll()).isEqualTo(5);

    await().until(() -> hub.statuses(MENU).equals(Collections.nCopies(5, "dead")));
    assertThat(receiver.received).hasSize(20);
  }

  private void serve(String... more) {
    server = new PspServer(more);
    hub = new Hub(server);
    hub.create(MENU);
  }

  private void publishAndAwait(String status) {
    var id = "m" + System.nanoTime();
    hub.publish(MENU, id);
    await()
        .until(
            () ->
                hub.deliveries(MENU).stream()
                    .filter(each -> each.get("message_id").asString().equals(id))
                    .anyMatch(each -> each.get("status").asString().equals(status)));
  }

  private Duration pauseAfterTheFirst() {
    return Duration.between(receiver.received.get(0).at(), receiver.received.get(1).at());
  }

  private int replayAll() {
    var answer = hub.psp.post("/event/" + MENU + "/deliveries/replay", "");
    assertThat(answer.statusCode()).isEqualTo(202);
    return PspClient.json(answer).get("replayed").asInt();
  }

  private List<String> list(String query) {
    return hub.list("/event/" + MENU + "/deliveries?" + query).stream()
        .map(each -> each.get("message_id").asString())
        .toList();
  }
}
