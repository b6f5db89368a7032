package dev.cafezinho.system.faults;

import dev.cafezinho.standalone.OneService;
import dev.cafezinho.standalone.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Two processes of Estoque, and the store that they share in a third. The broker is given. */
final class EstoquePair implements AutoCloseable {
  private static final Tally UNCOUNTED = new Tally();

  private final FreePorts ports = new FreePorts();
  private final int storePort = ports.next();
  private final Path logs;
  private final Part store;
  private final Part first;
  private final Part second;

  EstoquePair(Path data, Path catalogue, String broker) {
    logs = Scratch.folder(data.resolve("logs"));
    store = store(data.resolve("store"));
    first = estoque("estoque", catalogue, broker);
    second = estoque("estoque-2", catalogue, broker);
  }

  void start() {
    store.start();
    store.awaitReady();
    first.start();
    second.start();
    first.awaitReady();
    second.awaitReady();
  }

  int storePort() {
    return storePort;
  }

  /** With all that it has taken out of its queues and not answered yet. */
  void killOne() {
    second.kill();
  }

  private Part store(Path folder) {
    var arguments = Stream.of(folder.toString(), Integer.toString(storePort));
    return part(
        "store",
        Java.command(List.of("-Xmx512m"), Java.classPath(), StoreProcess.class, arguments),
        () -> Mongo.answers(storePort));
  }

  private Part estoque(String name, Path catalogue, String broker) {
    var port = ports.next();
    var arguments =
        Stream.of(
            Service.ESTOQUE.label(),
            "--server.port=" + port,
            "--spring.rabbitmq.addresses=" + broker,
            "--spring.mongodb.uri=mongodb://127.0.0.1:" + storePort,
            "--cafezinho.catalogue=" + catalogue.toUri(),
            "--cafezinho.relay.sweep=5s",
            "--logging.level.root=warn");
    var health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    return part(
        name,
        Java.command(
            List.of("-Xmx256m"), Java.classPathWithoutTests(), OneService.class, arguments),
        () -> Health.isGood(health));
  }

  private Part part(String name, List<String> command, BooleanSupplier ready) {
    return new Part(name, command, Map.of(), logs, UNCOUNTED, ready);
  }

  @Override
  public void close() {
    first.close();
    second.close();
    store.close();
  }
}
