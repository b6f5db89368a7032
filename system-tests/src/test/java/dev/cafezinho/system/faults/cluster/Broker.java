package dev.cafezinho.system.faults.cluster;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import dev.cafezinho.system.FreePorts;
import dev.cafezinho.system.faults.Tally;
import dev.cafezinho.system.faults.fault.Fault;
import dev.cafezinho.system.faults.fault.Kill;
import dev.cafezinho.system.faults.fault.MemoryAlarm;
import dev.cafezinho.system.faults.shopper.Web;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A RabbitMQ that meets no other: its node, its ports and its name service are its own. */
public final class Broker {
  public static final String PROPERTY = "broker.image";
  private static final String IMAGE = System.getProperty(PROPERTY, "cafezinho-broker");

  /** The Erlang machine, which is all of RabbitMQ. */
  private static final String BEAM = "^[^ ]*/beam\\.smp ";

  /** As RabbitMQ begins with. */
  private static final String WATERMARK = "0.6";

  private final Container container;

  private Broker(Container container) {
    this.container = container;
  }

  public static Broker on(Path logs, int port, FreePorts ports, Tally tally) {
    Docker.require(IMAGE, PROPERTY);
    var environment =
        Map.of(
            "RABBITMQ_NODENAME", "faults-" + port + "@localhost",
            "RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1",
            "RABBITMQ_NODE_PORT", Integer.toString(port),
            "RABBITMQ_DIST_PORT", Integer.toString(ports.next()),
            "RABBITMQ_MANAGEMENT_PORT", Integer.toString(ports.next()),
            "RABBITMQ_PROMETHEUS_PORT", Integer.toString(ports.next()),
            "ERL_EPMD_PORT", Integer.toString(ports.next()));
    return new Broker(
        new Container("broker", port, IMAGE, environment, logs, tally, () -> answers(port)));
  }

  public Container container() {
    return container;
  }

  public List<Fault> faults() {
    return List.of(
        Kill.ofServer("rabbitmq", container, () -> container.killMain(BEAM)),
        Kill.ofServer("broker's container", container, container::kill),
        new MemoryAlarm(this));
  }

  /** Publishers are blocked until it is put right. */
  public void raiseMemoryAlarm() {
    insist("rabbitmqctl", "set_vm_memory_high_watermark", "0");
    if (container.exec("rabbitmq-diagnostics", "check_alarms").isGood()) {
      throw new IllegalStateException("RabbitMQ has no memory, but has raised no alarm");
    }
  }

  public void clearMemoryAlarm() {
    insist("rabbitmqctl", "set_vm_memory_high_watermark", WATERMARK);
  }

  /** It may be starting. */
  private void insist(String... command) {
    await(String.join(" ", command))
        .atMost(Restartable.START_UP)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> container.isReady() && container.exec(command).isGood());
  }

  /** Of all queues, what is in them: what waits, and what has not been acknowledged. */
  public Map<String, Integer> queueDepths() throws IOException {
    var listed =
        container.exec("rabbitmqctl", "-s", "--formatter=json", "list_queues", "name", "messages");
    if (!listed.isGood()) {
      throw new IOException(listed.complaints());
    }
    var depths = new TreeMap<String, Integer>();
    for (var queue : Web.parse(listed.text())) {
      depths.put(queue.path("name").asString(), queue.path("messages").asInt());
    }
    return depths;
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
}
