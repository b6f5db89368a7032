package dev.cafezinho.system.faults;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A RabbitMQ that meets no other: its node, its ports, its data, its cookie and even its name
 * service are its own.
 */
final class Broker implements AutoCloseable {
  /** Behind Debian's wrapper, which changes the user and so who owns the data. */
  private static final Path BIN = Path.of("/usr/lib/rabbitmq/bin");

  private static final Path SERVER = BIN.resolve("rabbitmq-server");
  private static final Path CONTROL = BIN.resolve("rabbitmqctl");

  private final Part part;
  private final int nameService;
  private final Map<String, String> environment;

  private Broker(Part part, int nameService, Map<String, String> environment) {
    this.part = part;
    this.nameService = nameService;
    this.environment = environment;
  }

  Part part() {
    return part;
  }

  static Broker on(Path data, Path logs, int port, FreePorts ports, Tally tally) {
    if (!Files.isExecutable(SERVER)) {
      throw new IllegalStateException(
          "The fault test needs a RabbitMQ of its own to kill, but there is no "
              + SERVER
              + ": install Debian's package rabbitmq-server");
    }
    var nameService = ports.next();
    var home = data.resolve("broker");
    var environment =
        Map.of(
            "HOME", home.toString(),
            "RABBITMQ_NODENAME", "faults-" + port + "@localhost",
            "RABBITMQ_NODE_PORT", Integer.toString(port),
            "RABBITMQ_DIST_PORT", Integer.toString(ports.next()),
            "ERL_EPMD_PORT", Integer.toString(nameService),
            "RABBITMQ_MNESIA_BASE", home.resolve("mnesia").toString(),
            "RABBITMQ_LOG_BASE", home.resolve("log").toString(),
            "RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq").toString(),
            "RABBITMQ_PID_FILE", home.resolve("pid").toString(),
            "RABBITMQ_ENABLED_PLUGINS_FILE", plugins(home).toString());
    var command = List.of(SERVER.toString());
    var part = new Part("broker", command, environment, logs, tally, () -> answers(port));
    return new Broker(part, nameService, environment);
  }

  /** Of all queues, what is in them: what waits, and what has not been acknowledged. */
  Map<String, Integer> queueDepths() throws IOException {
    var builder =
        new ProcessBuilder(
                CONTROL.toString(),
                "--silent",
                "--formatter",
                "json",
                "list_queues",
                "name",
                "messages")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var control = builder.start();
    try (var answer = control.inputReader(StandardCharsets.UTF_8)) {
      var depths = new TreeMap<String, Integer>();
      for (var queue : Web.parse(answer.readAllAsString())) {
        depths.put(queue.path("name").asString(), queue.path("messages").asInt());
      }
      return depths;
    } finally {
      control.destroyForcibly();
    }
  }

  private static Path plugins(Path home) {
    try {
      Files.createDirectories(home);
      return Files.writeString(home.resolve("enabled_plugins"), "[].");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(int port) {
    var factory = new ConnectionFactory();
    factory.setPort(port);
    factory.setConnectionTimeout(Math.toIntExact(TimeUnit.SECONDS.toMillis(5)));
    try (var _ = factory.newConnection()) {
      return true;
    } catch (IOException | TimeoutException _) {
      return false;
    }
  }

  /** The name service is no child of the broker's, and would outlive it. */
  @Override
  public void close() {
    part.close();
    try {
      new ProcessBuilder("epmd", "-port", Integer.toString(nameService), "-kill")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
