package dev.cafezinho.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.State;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.jspecify.annotations.Nullable;

/**
 * A durable AMQP 0-9-1 broker inside this JVM.
 *
 * <p>A confirmed persistent message in a durable queue survives a killed process. Arguments that
 * only RabbitMQ knows (quorum, dead-letter and the like) are accepted and ignored, and an
 * unroutable mandatory message is refused, where RabbitMQ would confirm it after returning it.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String NAME = "the embedded RabbitMQ stand-in";

  private enum Store {
    MEMORY("Memory", "Memory"),
    /** Messages live in the same environment as the configuration. */
    BERKELEY_DB("BDB", "ProvidedStore");

    final String nodeType;
    final String hostType;

    Store(String nodeType, String hostType) {
      this.nodeType = nodeType;
      this.hostType = hostType;
    }
  }

  private final SystemLauncher launcher;
  private final int port;
  private final @Nullable Path temporary;

  private EmbeddedBroker(Path directory, int wantedPort, Store store, boolean temporary) {
    this.temporary = temporary ? directory : null;
    var started = new StartedConfig();
    launcher = new SystemLauncher(started);
    try {
      var configuration = writeConfiguration(directory, wantedPort, store);
      // Otherwise each connection, queue and binding is a line in the application's log.
      System.setProperty(SystemConfig.PROPERTY_STATUS_UPDATES, "false");
      launcher.startup(
          Map.of(
              SystemConfig.TYPE,
              "Memory",
              SystemConfig.INITIAL_CONFIGURATION_LOCATION,
              configuration.toUri().toString(),
              SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
              false,
              "context",
              Map.of(SystemConfig.QPID_WORK_DIR, directory.toString())));
      port = started.port(directory);
      started.stopsOnlyWhenTold();
    } catch (RuntimeException e) {
      launcher.shutdown();
      throw e;
    } catch (Exception e) {
      launcher.shutdown();
      throw new IllegalStateException("Cannot start " + NAME + " in " + directory, e);
    }
  }

  /**
   * Starts with the queues and messages that the directory holds, or creates it.
   *
   * @param port where to listen on 127.0.0.1; 0 for any free port
   * @throws PortTakenException if something else listens there
   */
  public static EmbeddedBroker start(Path directory, int port) {
    Loopback.requireFree(port, NAME);
    return new EmbeddedBroker(directory.toAbsolutePath(), port, Store.BERKELEY_DB, false);
  }

  /** Starts on any free port and forgets everything when it closes. */
  public static EmbeddedBroker inMemory() {
    try {
      return new EmbeddedBroker(
          Files.createTempDirectory("embedded-broker"), 0, Store.MEMORY, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** The address for a client, such as {@code amqp://guest:guest@127.0.0.1:5672}. */
  public String addresses() {
    return "amqp://guest:guest@" + Loopback.ADDRESS + ":" + port;
  }

  @Override
  public void close() {
    launcher.shutdown();
    if (temporary != null) {
      deleteRecursively(temporary);
    }
  }

  private static Path writeConfiguration(Path directory, int port, Store store) throws IOException {
    Files.createDirectories(directory);
    try (var template = EmbeddedBroker.class.getResourceAsStream("broker.json")) {
      var text =
          new String(
              Objects.requireNonNull(template, "broker.json").readAllBytes(),
              StandardCharsets.UTF_8);
      return Files.writeString(
          directory.resolve("broker.json"),
          text.replace("@address@", Loopback.ADDRESS)
              .replace("@port@", Integer.toString(port))
              .replace("@node@", store.nodeType)
              .replace("@host@", store.hostType));
    }
  }

  private static void deleteRecursively(Path directory) {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + directory, e);
    }
  }

  /** The launcher swallows most failures: what has really started must be asked afterwards. */
  private static final class StartedConfig extends DefaultSystemLauncherListener {
    private @Nullable SystemConfig<?> config;
    private @Nullable RuntimeException error;

    @Override
    public void onContainerResolve(SystemConfig<?> systemConfig) {
      config = systemConfig;
    }

    @Override
    public void errorOnStartup(RuntimeException e) {
      error = e;
    }

    /**
     * The broker has a shutdown hook of its own, which would close it under those who still publish
     * what they have begun; there is no other way to have it without.
     */
    void stopsOnlyWhenTold() throws ReflectiveOperationException {
      var broker = Objects.requireNonNull(config).getContainer();
      var hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
      hook.setAccessible(true);
      Runtime.getRuntime().removeShutdownHook((Thread) hook.get(broker));
    }

    int port(Path directory) {
      if (error != null || config == null) {
        throw new IllegalStateException("Cannot start " + NAME + " in " + directory, error);
      }
      var broker = (Broker<?>) config.getContainer();
      for (VirtualHostNode<?> node : broker.getChildren(VirtualHostNode.class)) {
        if (node.getState() != State.ACTIVE
            || node.getVirtualHost() == null
            || node.getVirtualHost().getState() != State.ACTIVE) {
          throw new IllegalStateException(
              "Cannot open " + directory + " for " + NAME + ": does another process use it?");
        }
      }
      Port<?> amqp = broker.getChildren(Port.class).iterator().next();
      return amqp.getBoundPort();
    }
  }
}
