package dev.cafezinho.psp.webhook;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes and workers in one process or apart, and more than one worker. */
class WorkersIT {
  private static final String MENU = "menu.changed";
  private static final String[] SHORT_LEASE = {
    "--cafezinho.psp.due.lease=3s", "--cafezinho.psp.webhook.timeout=2s"
  };
  private static final String LONG_LEASE = "--cafezinho.psp.due.lease=1h";

  @Test
  void deliversEachMessageOnceWithTwoWorkers() throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer("--service=webhook");
        var _ = routes.another("--service=worker");
        var _ = routes.another()) {
      var hub = new Hub(routes);
      hub.create(MENU);
      hub.register(MENU, "persistent", receiver.url());
      publish(hub, 200);

      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> received(receiver).size() == 200 && pending(hub) == 0);

      assertThat(receiver.received).hasSize(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"persistent", "notPersistent"})
  void losesNothingWhenOneIsKilledInMidDelivery(String type) throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer(with("--service=webhook"))) {
      var hub = new Hub(routes);
      hub.create(MENU);
      hub.register(MENU, type, receiver.url());
      receiver.answers(
          exchange -> {
            pauseBriefly();
            exchange.sendResponseHeaders(204, -1);
          });
      publish(hub, 60);
      var worker = WorkerProcess.start(routes);
      try {
        await().atMost(Duration.ofMinutes(2)).until(() -> receiver.received.size() > 12);
      } finally {
        worker.destroyForcibly().waitFor();
      }
      assertThat(pending(hub)).isPositive();

      try (var _ = routes.another(with("--service=worker"))) {
        await().atMost(Duration.ofMinutes(1)).until(() -> pending(hub) == 0);
      }
      if (type.equals("persistent")) {
        assertThat(received(receiver)).hasSize(60);
        assertThat(hub.statuses(MENU)).hasSize(60).containsOnly("delivered");
      } else {
        // one attempt was promised, and what came of the killed ones is not known
        assertThat(receiver.received).hasSameSizeAs(received(receiver));
        assertThat(hub.statuses(MENU)).hasSize(60).containsOnly("delivered", "failed");
        assertThat(hub.list("/event/" + MENU + "/deliveries?status=failed"))
            .hasSizeBetween(1, 8)
            .allMatch(
                each ->
                    each.get("attempts").get(0).get("failure").asString().startsWith("Stopped"));
      }
    }
  }

  /** One attempt was promised: what is cut off would be lost. */
  @Test
  void endsWhatIsUnderWayWhenItIsToldToStop() throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer("--service=webhook", "--cafezinho.psp.due.grace=20s")) {
      var hub = new Hub(routes);
      var mayAnswer = new CountDownLatch(1);
      hub.create(MENU);
      hub.register(MENU, "notPersistent", receiver.url());
      receiver.answers(
          exchange -> {
            awaitQuietly(mayAnswer);
            exchange.sendResponseHeaders(204, -1);
          });
      publish(hub, 5);
      var worker = WorkerProcess.start(routes);
      try {
        await().atMost(Duration.ofMinutes(2)).until(() -> receiver.received.size() == 5);
        worker.destroy();
        assertThat(worker.waitFor(1, TimeUnit.SECONDS)).as("it waits for the answers").isFalse();
        mayAnswer.countDown();
        assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
      } finally {
        worker.destroyForcibly().waitFor();
      }
      assertThat(hub.statuses(MENU)).hasSize(5).containsOnly("delivered");
      assertThat(receiver.received).hasSize(5);
    }
  }

  @Test
  void givesBackWhatTakesTooLongWhenItIsToldToStop() throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer("--service=webhook")) {
      var hub = new Hub(routes);
      hub.create(MENU);
      hub.register(MENU, "persistent", receiver.url());
      receiver.hangs();
      hub.publish(MENU, "m1");
      try (var _ =
          routes.another("--service=worker", "--cafezinho.psp.due.grace=200ms", LONG_LEASE)) {
        await().until(() -> receiver.received.size() == 1);
      }
      receiver.answers(204);

      try (var _ = routes.another("--service=worker")) {
        await().until(() -> hub.statuses(MENU).equals(List.of("delivered")));
      }
      assertThat(received(receiver)).containsExactly("m1");
    }
  }

  @Test
  void servesNothingButItsHealthAsWorker() {
    try (var routes = new PspServer("--service=webhook");
        var worker = routes.another("--service=worker")) {
      var served = new PspClient(routes);
      var hidden = new PspClient(worker);
      assertThat(served.get("/event", "*/*").statusCode()).isEqualTo(200);
      // up or down: the embedded store does not know what MongoDB's health asks it
      assertThat(hidden.get("/actuator/health", "*/*").body()).contains("\"status\":\"");
      for (var path :
          Stream.of("/event", "/actuator", "/payments/pix/1", "/assets/payment.css").toList()) {
        assertThat(hidden.get(path, "*/*").statusCode()).isEqualTo(404);
      }
      for (var path : Stream.of("/actuator/health/../../event", "//event", "/;a/event").toList()) {
        assertThat(hidden.get(path, "*/*").body()).doesNotContain("payment.updated");
      }
      assertThat(hidden.post("/payments/pix", "{\"value\":1500}").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void leavesTheWorkToWorkersAsServer() throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer("--service=webhook")) {
      var hub = new Hub(routes);
      hub.create(MENU);
      hub.register(MENU, "persistent", receiver.url());
      hub.publish(MENU, "m1");
      await().during(Duration.ofSeconds(1)).until(() -> receiver.received.isEmpty());

      try (var _ = routes.another("--service=worker")) {
        await().until(() -> receiver.received.size() == 1);
      }
    }
  }

  private static String[] with(String service) {
    return Stream.concat(Stream.of(SHORT_LEASE), Stream.of(service)).toArray(String[]::new);
  }

  private static void publish(Hub hub, int count) {
    IntStream.range(0, count).forEach(n -> hub.publish(MENU, "m" + n));
  }

  private static int pending(Hub hub) {
    return hub.list("/event/" + MENU + "/deliveries?status=pending").size();
  }

  private static Set<String> received(Receiver receiver) {
    return receiver.received.stream().map(Receiver.Received::id).collect(toSet());
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private static void pauseBriefly() throws IOException {
    try {
      Thread.sleep(300);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }
}
