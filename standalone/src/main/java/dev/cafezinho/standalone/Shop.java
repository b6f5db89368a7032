package dev.cafezinho.standalone;

import dev.cafezinho.embedded.EmbeddedBroker;
import dev.cafezinho.embedded.EmbeddedStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running shop. Closing it stops the applications first and the servers last. */
public final class Shop implements AutoCloseable {
  private static final int ANY = 0;

  private final Settings settings;
  private final Deque<AutoCloseable> servers = new ArrayDeque<>();
  private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

  private Shop(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything and returns when all of it answers.
   *
   * @throws CannotStart when a port is taken, the data are in use, or an application fails
   */
  public static Shop start(Settings settings) {
    Shop shop = new Shop(settings);
    try {
      shop.checkPorts();
      shop.startApplications(settings.told(shop.broker(), shop.store()));
      return shop;
    } catch (RuntimeException e) {
      shop.close();
      throw e;
    }
  }

  /** Where the application answers. */
  public String url(App app) {
    return "http://localhost:" + settings.port(app);
  }

  private void checkPorts() {
    for (App app : App.values()) {
      int port = settings.port(app);
      try (ServerSocket free = new ServerSocket()) {
        free.setReuseAddress(true);
        free.bind(new InetSocketAddress(port));
      } catch (IOException e) {
        throw new CannotStart(
            "Port %d is taken, and %s needs it. Free it, or set cafezinho.ports.%s."
                .formatted(port, app.key(), app.key()),
            e);
      }
    }
  }

  private String broker() {
    String given = settings.broker();
    if (given != null) {
      return given;
    }
    EmbeddedBroker broker = EmbeddedBroker.start(settings.data().resolve("broker"), ANY);
    servers.push(broker);
    return broker.addresses();
  }

  private String store() {
    String given = settings.store();
    if (given != null) {
      return given;
    }
    EmbeddedStore store = EmbeddedStore.start(settings.data().resolve("store"), ANY);
    servers.push(store);
    return store.uri();
  }

  private void startApplications(Map<String, Object> told) {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<CompletableFuture<Void>> starting = new ArrayList<>();
      for (App app : App.values()) {
        starting.add(CompletableFuture.runAsync(() -> start(app, told), threads));
      }
      CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotStart reason ? reason : e;
    }
  }

  private void start(App app, Map<String, Object> told) {
    try {
      ConfigurableApplicationContext application =
          new SpringApplicationBuilder(app.main())
              .bannerMode(Banner.Mode.OFF)
              .registerShutdownHook(false)
              .logStartupInfo(false)
              .properties("spring.config.name=" + app.settings(), "spring.jmx.enabled=false")
              .run(arguments(told));
      synchronized (applications) {
        applications.add(application);
      }
    } catch (RuntimeException e) {
      throw new CannotStart(app.key() + " could not start: " + e.getMessage(), e);
    }
  }

  /** As arguments, for nothing in a settings file outranks them. */
  private static String[] arguments(Map<String, Object> told) {
    return told.entrySet().stream()
        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      synchronized (applications) {
        applications.forEach(application -> threads.execute(application::close));
        applications.clear();
      }
    }
    while (!servers.isEmpty()) {
      try {
        servers.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("An embedded server did not stop", e);
      }
    }
  }
}
