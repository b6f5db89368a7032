package dev.cafezinho.psp.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Creates and confirms payments: to warm up, at a rate, and flat out. */
public final class PaymentsSimulation extends Simulation {
  private static final String ID = "id";
  private static final String CREATION = "creation";
  private static final String CONFIRMATION = "confirmation";
  private static final int VALUE = 1500;

  private final Scale scale = Scale.wanted();
  private final Queue<Sale> sales = new ConcurrentLinkedQueue<>();

  /** Gatling makes one. */
  public PaymentsSimulation() {
    var phases =
        together(Phase.WARM_UP)
            .andThen(
                settled(Phase.WARM_UP)
                    .andThen(
                        atRate()
                            .andThen(settled(Phase.AT_RATE).andThen(together(Phase.FLAT_OUT)))));
    setUp(phases)
        .protocols(
            http.baseUrl(property("url"))
                .contentTypeHeader("application/json")
                .shareConnections()
                .disableWarmUp());
  }

  /** Writes down what was paid, for whoever compares it with what was delivered. */
  @Override
  public void after() {
    try {
      Files.write(Path.of(property("sales")), sales.stream().map(Sale::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PopulationBuilder atRate() {
    var seconds = Math.max(1, Math.round(scale.payments() / scale.rate()));
    return scenario(Phase.AT_RATE.toString())
        .exec(payment(Phase.AT_RATE))
        .injectOpen(
            constantUsersPerSec(scale.payments() / (double) seconds)
                .during(Duration.ofSeconds(seconds)));
  }

  private PopulationBuilder together(Phase phase) {
    return scenario(phase.toString())
        .exec(repeat(scale.timesEach()).on(payment(phase)))
        .injectOpen(atOnceUsers(scale.users()));
  }

  private PopulationBuilder settled(Phase phase) {
    return scenario("after " + phase)
        .exec(
            http("settled")
                .get(_ -> property("desk") + "/" + phase.name() + "/" + count(phase))
                .requestTimeout(Desk.PATIENCE.plusSeconds(10))
                .silent())
        .injectOpen(atOnceUsers(1));
  }

  private ChainBuilder payment(Phase phase) {
    return group(phase.toString())
        .on(
            http("create")
                .post("/payments/pix")
                .body(
                    StringBody(
                        "{\"value\":%d,\"reference\":\"%s\"}".formatted(VALUE, phase.name())))
                .check(
                    status().is(201),
                    jmesPath("payment.bank_payment_id").saveAs(ID),
                    responseTimeInMillis().saveAs(CREATION)),
            http("confirm")
                .post("/payments/pix/confirmation")
                .body(StringBody("{\"bank_payment_id\":\"#{id}\",\"value\":%d}".formatted(VALUE)))
                .check(status().is(200), responseTimeInMillis().saveAs(CONFIRMATION)),
            exec(session -> note(phase, session)));
  }

  private Session note(Phase phase, Session session) {
    if (!session.isFailed()) {
      var id = Objects.requireNonNull(session.getString(ID));
      var end = Instant.now();
      sales.add(new Sale(phase, id, session.getInt(CREATION), session.getInt(CONFIRMATION), end));
    }
    return session.markAsSucceeded().removeAll(ID, CREATION, CONFIRMATION);
  }

  private long count(Phase phase) {
    return sales.stream().filter(sale -> sale.phase() == phase).count();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
