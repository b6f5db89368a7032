package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.system.FreePorts;
import dev.cafezinho.system.faults.Scale;
import dev.cafezinho.system.faults.Tally;
import dev.cafezinho.system.faults.fault.Fault;
import dev.cafezinho.system.faults.network.WebhookProxy;
import dev.cafezinho.testkit.network.Link;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All processes of the system, and all links between them. */
public final class Cluster implements AutoCloseable {
  private static final String HERE = "http://127.0.0.1:";

  private final FreePorts ports = new FreePorts();
  private final int brokerPort = ports.next();
  private final int storePort = ports.next();
  private final Broker broker;
  private final Store store;
  private final Map<Service, List<Part>> services = new EnumMap<>(Service.class);
  private final List<Way> brokerLinks = new ArrayList<>();
  private final List<Way> storeLinks = new ArrayList<>();
  private final Map<Service, Link> addresses = new EnumMap<>(Service.class);
  private final WebhookProxy webhooks;
  private final Tally tally;
  private final Path logs;

  /** How a service reaches a server, or is reached over HTTP itself. */
  public record Way(Part service, Link link) {}

  public Cluster(Path data, Scale scale, Tally tally) {
    this.tally = tally;
    logs = Scratch.folder(data.resolve("logs"));
    broker = Broker.on(logs, brokerPort, ports, tally);
    store = Store.on(data, logs, storePort, tally);
    Docker.removeLeftOvers();
    var own = new EnumMap<Service, List<Integer>>(Service.class);
    for (var service : Service.values()) {
      var instances = IntStream.range(0, scale.instances()).mapToObj(_ -> ports.next()).toList();
      own.put(service, instances);
      addresses.put(service, new Link("to " + service.label(), ports.next(), instances));
    }
    webhooks = new WebhookProxy(ports.next(), url(Service.PAGAMENTO), scale.seed(), tally);
    var settings = new ServiceSettings(this, new Catalogue(scale).write(data));
    own.forEach(
        (service, instances) ->
            services.put(
                service,
                IntStream.range(0, instances.size())
                    .mapToObj(i -> service(service, i, instances.get(i), settings))
                    .toList()));
  }

  private Part service(Service service, int instance, int port, ServiceSettings settings) {
    var name = service.label() + (instance == 0 ? "" : "-" + (instance + 1));
    var toBroker = new Link(name + " to broker", ports.next(), List.of(brokerPort));
    var toStore = new Link(name + " to store", ports.next(), List.of(storePort));
    var health = URI.create(HERE + port + "/actuator/health/readiness");
    var part =
        new Part(
            name,
            settings.command(service, port, toBroker.port(), toStore.port()),
            Map.of(),
            logs,
            tally,
            () -> Health.isGood(health));
    if (ServiceSettings.usesBroker(service)) {
      brokerLinks.add(new Way(part, toBroker));
    }
    storeLinks.add(new Way(part, toStore));
    return part;
  }

  /** Servers first; returns when all are ready. */
  public void start() {
    servers().forEach(Restartable::start);
    servers().forEach(Restartable::awaitReady);
    services().forEach(Part::start);
    services().forEach(Part::awaitReady);
  }

  public void heal() {
    links().forEach(Link::heal);
    parts().forEach(Restartable::awaitReady);
  }

  /** Where others reach a service, whichever instance answers. */
  public URI url(Service service) {
    return URI.create(HERE + Objects.requireNonNull(addresses.get(service)).port());
  }

  public URI urlForWebhooks() {
    return URI.create(HERE + webhooks.port());
  }

  public int brokerPort() {
    return brokerPort;
  }

  public int storePort() {
    return storePort;
  }

  public WebhookProxy webhooks() {
    return webhooks;
  }

  private List<Restartable> servers() {
    return List.of(broker.container(), store.server());
  }

  /** In which ways the broker and the store can fail. */
  public List<Fault> serverFaults() {
    return Stream.of(broker.faults(), store.faults()).flatMap(List::stream).toList();
  }

  /** The instances of each service. */
  public Collection<List<Part>> instances() {
    return services.values();
  }

  private List<Part> services() {
    return services.values().stream().flatMap(List::stream).toList();
  }

  public List<Way> brokerLinks() {
    return List.copyOf(brokerLinks);
  }

  public List<Way> storeLinks() {
    return List.copyOf(storeLinks);
  }

  /** How others, and shoppers, reach the services: one of each, whatever its instances. */
  public List<Way> httpLinks() {
    return addresses.entrySet().stream()
        .map(each -> new Way(instancesOf(each.getKey()).getFirst(), each.getValue()))
        .toList();
  }

  private List<Part> instancesOf(Service service) {
    return Objects.requireNonNull(services.get(service));
  }

  /** Of all queues, what is in them and not acknowledged. */
  public Map<String, Integer> queueDepths() throws IOException {
    return broker.queueDepths();
  }

  private List<Restartable> parts() {
    return Stream.concat(servers().stream(), services().stream()).toList();
  }

  private List<Link> links() {
    return Stream.of(brokerLinks, storeLinks, httpLinks())
        .flatMap(List::stream)
        .map(Way::link)
        .toList();
  }

  @Override
  public void close() {
    services().forEach(Part::close);
    servers().forEach(Restartable::close);
    links().forEach(Link::close);
    webhooks.close();
  }
}
