package dev.cafezinho.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** One application context per service, started and stopped side by side. */
final class Applications implements AutoCloseable {
  private static final Map<String, String> IN_ONE_JVM =
      Map.of(
          "spring.main.log-startup-info", "false",
          // the registry of the JVM would count every service's numbers for each
          "management.metrics.use-global-registry", "false");

  /** Unless it is set: where webhooks may go besides public addresses is the shop itself. */
  private static final Map<String, Object> DEFAULTS =
      Map.of("cafezinho.psp.allowed-networks", "127.0.0.0/8,::1/128");

  /** Platform threads: a context's thread carries its class loader and much stack. */
  private static final Executor SIDE_BY_SIDE =
      task -> Thread.ofPlatform().name("launcher").start(task);

  private final Settings settings;
  private final Ports ports;
  private final Servers servers;
  private final ConcurrentLinkedQueue<ConfigurableApplicationContext> running =
      new ConcurrentLinkedQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  Applications(Settings settings, Ports ports, Servers servers) {
    this.settings = settings;
    this.ports = ports;
    this.servers = servers;
  }

  /** Returns when all are ready, or throws when all have ended what they began. */
  void start() {
    sideBySide(Stream.of(Service.values()).map(service -> () -> start(service)));
    sideBySide(Stream.of(Service.values()).map(service -> () -> Readiness.await(service, ports)));
  }

  private void start(Service service) {
    var application = new SpringApplication(service.application());
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(DEFAULTS);
    // Logging belongs to the JVM: it is set up once, by the launcher.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    try {
      running.add(application.run(arguments(service)));
    } catch (RuntimeException e) {
      throw new CannotStart(service.label() + " does not start: " + rootCause(e), e);
    }
  }

  private String[] arguments(Service service) {
    Map<String, String> properties = new HashMap<>(settings.passedOn());
    for (var each : Service.values()) {
      properties.put(each.portProperty(), Integer.toString(ports.port(each)));
    }
    properties.put("server.port", Integer.toString(ports.port(service)));
    properties.put("spring.config.name", service.configName());
    properties.put("spring.rabbitmq.addresses", servers.rabbit());
    properties.put("spring.mongodb.uri", servers.mongo());
    properties.put(OwnLibraries.SERVICE, service.name());
    properties.putAll(IN_ONE_JVM);
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      sideBySide(running.stream().map(context -> () -> Quietly.close(context)));
    }
  }

  private static void sideBySide(Stream<Runnable> tasks) {
    List<CompletableFuture<Void>> all =
        tasks.map(task -> CompletableFuture.runAsync(task, SIDE_BY_SIDE)).toList();
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Throwable rootCause(Throwable thrown) {
    var cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
