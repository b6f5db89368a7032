package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Routes and worker of the payment system apart and together, each started by the one command that
 * docs/docker.md gives for it.
 */
abstract class PaymentSystemParts {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Long enough for a worker, which looks for work twice a second. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

  /** A process that has been started, with its address here and for its like. */
  record Part(URI url, URI inside, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /** Starts the payment system as {@code webhook}, {@code worker} or {@code all}. */
  abstract Part start(String service) throws Exception;

  /** What opens the webhook hub, as a header's value. */
  abstract String hubKey() throws Exception;

  @Test
  void routesLeaveTheWorkToTheWorker() throws Exception {
    try (var bank = new Bank();
        var routes = start("webhook")) {
      awaitReady(bank, routes);
      pay(bank, routes).is(201);
      var event = publish(bank, routes);
      await().during(LONG_ENOUGH).until(() -> status(bank, routes, event).equals("pending"));

      try (var worker = start("worker")) {
        awaitReady(bank, worker);
        pay(bank, worker).is(404);
        awaitAttempt(bank, routes, event);
      }
    }
  }

  @Test
  void doesBothInOneProcess() throws Exception {
    try (var bank = new Bank();
        var both = start("all")) {
      awaitReady(bank, both);
      pay(bank, both).is(201);
      awaitAttempt(bank, both, publish(bank, both));
    }
  }

  private static void awaitReady(Bank bank, Part part) {
    var health = part.url().resolve("/actuator/health/readiness");
    await(health + " is ready")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> bank.get(health, "*/*").status() == 200);
  }

  private static Answer pay(Bank bank, Part part) {
    return bank.post(part.url().resolve("/payments/pix"), "{\"value\":1500}");
  }

  /** Publishes an event of which one attempt is promised, whatever comes of it. */
  private String publish(Bank bank, Part routes) throws Exception {
    var event = "menu.changed-" + UUID.randomUUID();
    hub(bank, routes, "create", "{\"name\":\"%s\"}".formatted(event)).is(201);
    hub(
            bank,
            routes,
            "register",
            """
            {"event":"%s","service_name":"menu","type":"notPersistent","base_url":"%s","path":"/menu"}
            """
                .formatted(event, routes.inside()))
        .is(201);
    hub(bank, routes, "publisher", "{\"event\":\"%s\",\"payload\":{}}".formatted(event)).is(202);
    return event;
  }

  private Answer hub(Bank bank, Part routes, String route, String body) throws Exception {
    return bank.post(
        routes.url().resolve("/event/" + route), body, "Authorization", "Bearer " + hubKey());
  }

  private void awaitAttempt(Bank bank, Part routes, String event) {
    await("somebody works")
        .atMost(PATIENCE)
        .until(() -> status(bank, routes, event), "failed"::equals);
  }

  private String status(Bank bank, Part routes, String event) throws Exception {
    var deliveries = routes.url().resolve("/event/" + event + "/deliveries");
    var all = bank.get(deliveries, "application/json", "Authorization", "Bearer " + hubKey());
    assertThat(all.isOk().json()).hasSize(1);
    return all.json().path(0).path("status").asString();
  }
}
