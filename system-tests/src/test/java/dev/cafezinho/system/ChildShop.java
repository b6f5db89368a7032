package dev.cafezinho.system;

import dev.cafezinho.standalone.Cafezinho;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.system.faults.cluster.Training;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The shop in a JVM of its own, with this class path, to be killed. */
final class ChildShop implements AutoCloseable {
  private static final long START_UP_SECONDS = 120;

  private final Process process;
  private final CountDownLatch open = new CountDownLatch(1);

  private ChildShop(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts it and returns when it says that it is open. */
  static ChildShop start(Path data, Map<Service, Integer> ports, ShopServers servers) {
    var arguments =
        new ArrayList<>(List.of("--cafezinho.data=" + data, "--cafezinho.shipping.delay=0s"));
    arguments.addAll(servers.arguments());
    ports.forEach(
        (service, port) -> arguments.add("--cafezinho.ports." + service.label() + "=" + port));
    var command = Training.command("-Xmx512m", Cafezinho.class, arguments.stream());
    try {
      var shop = new ChildShop(new ProcessBuilder(command).redirectErrorStream(true).start());
      if (!shop.open.await(START_UP_SECONDS, TimeUnit.SECONDS) || !shop.process.isAlive()) {
        shop.close();
        throw new IllegalStateException("The shop did not open");
      }
      return shop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ports that stay the same over restarts: the payment system remembers whom to call. */
  static Map<Service, Integer> freePorts() {
    var free = new FreePorts();
    var ports = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      ports.put(service, free.next());
    }
    return ports;
  }

  static URI door(Map<Service, Integer> ports) {
    return URI.create("http://localhost:" + Objects.requireNonNull(ports.get(Service.STOREFRONT)));
  }

  private void listen() {
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        System.out.println("  | " + line);
        if (line.contains("Cafezinho is open")) {
          open.countDown();
        }
      }
    } catch (IOException _) {
      // it has been killed
    }
    open.countDown();
  }

  /** SIGTERM: it finishes what it has begun. Returns when it has, with its exit code. */
  int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  /** SIGKILL: no shutdown hook runs, nothing is flushed. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
