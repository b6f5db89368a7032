package dev.cafezinho.system;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** With Docker: {@code docker compose run external-payment-system --service=worker}. */
@Tag("compose")
class PaymentSystemContainersIT extends PaymentSystemParts {
  private static final String PROJECT = "cafezinho-payments-test";
  private static final String SERVICE = "external-payment-system";
  private static final Compose compose =
      new Compose(PROJECT, Deadline.in(Duration.ofMinutes(4)), Map.of());

  @BeforeAll
  static void nothingIsThere() {
    compose.run("down", "--volumes", "--remove-orphans");
  }

  @AfterAll
  static void leaveNothing() {
    compose.run("down", "--volumes", "--remove-orphans");
  }

  @Override
  Part start(String service) {
    var name = PROJECT + "-" + service;
    compose.run(
        "run",
        "--rm",
        "--detach",
        "--name",
        name,
        "--publish",
        "127.0.0.1::8090",
        SERVICE,
        "--service=" + service);
    var address = compose.docker("port", name, "8090");
    return new Part(
        URI.create("http://" + address),
        URI.create("http://" + name + ":8090"),
        () -> compose.docker("rm", "--force", name));
  }

  @Override
  String hubKey() {
    return compose.run(
        "run",
        "--rm",
        "--entrypoint",
        "cat",
        "secrets",
        "/run/secrets/cafezinho/services/CAFEZINHO_HUB_KEY");
  }
}
