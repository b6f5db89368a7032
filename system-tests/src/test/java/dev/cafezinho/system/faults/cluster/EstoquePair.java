package dev.cafezinho.system.faults.cluster;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.standalone.OneService;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.system.FreePorts;
import dev.cafezinho.system.faults.Tally;
import dev.cafezinho.testkit.TestStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Two processes of Estoque, which share a database. The broker is given. */
public final class EstoquePair implements AutoCloseable {
  private static final Tally UNCOUNTED = new Tally();

  private final FreePorts ports = new FreePorts();
  private final String database = TestStore.newName();
  private final Path logs;
  private final Part first;
  private final Part second;

  public EstoquePair(Path data, Path catalogue, String broker) {
    logs = Scratch.folder(data.resolve("logs"));
    first = estoque("estoque", catalogue, broker);
    second = estoque("estoque-2", catalogue, broker);
  }

  public void start() {
    first.start();
    second.start();
    first.awaitReady();
    second.awaitReady();
  }

  public MongoDatabase database() {
    return TestStore.client().getDatabase(database);
  }

  /** With all that it has taken out of its queues and not answered yet. */
  public void killOne() {
    second.kill();
  }

  private Part estoque(String name, Path catalogue, String broker) {
    var port = ports.next();
    var arguments =
        Stream.of(
            Service.ESTOQUE.label(),
            "--server.port=" + port,
            "--spring.rabbitmq.addresses=" + broker,
            "--spring.mongodb.uri=" + TestStore.uri(),
            "--spring.mongodb.database=" + database,
            "--cafezinho.inventory.catalogue=" + catalogue.toUri(),
            "--cafezinho.relay.sweep=5s",
            "--logging.level.root=warn");
    var health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    return part(
        name,
        Training.command("-Xmx256m", OneService.class, arguments),
        () -> Health.isGood(health));
  }

  private Part part(String name, List<String> command, BooleanSupplier ready) {
    return new Part(name, command, Map.of(), logs, UNCOUNTED, ready);
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
