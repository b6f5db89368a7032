package dev.cafezinho.storefront;

import dev.cafezinho.testkit.TestStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The front door, running, with a database and services of its own. */
final class Door implements AutoCloseable {
  private final String database = TestStore.newName();
  final Upstream principal = new Upstream("principal");
  final Upstream estoque = new Upstream("estoque");
  final Upstream entrega = new Upstream("entrega");
  final Upstream notificacao = new Upstream("notificacao");
  private ConfigurableApplicationContext context;

  Door() {
    this(Map.of());
  }

  Door(Map<String, String> settings) {
    context = start(settings);
  }

  /** The same door in a new process. */
  void restart() {
    context.close();
    context = start(Map.of());
  }

  Browser browser() {
    return new Browser(this);
  }

  URI at(String path) {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  /** What a gauge or a counter says. */
  double meter(String name) {
    return context
        .getBean(MeterRegistry.class)
        .get(name)
        .meter()
        .measure()
        .iterator()
        .next()
        .getValue();
  }

  private ConfigurableApplicationContext start(Map<String, String> settings) {
    // Not twice the same argument: their values would be joined to a list.
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.port", "0");
    all.put("spring.mongodb.uri", TestStore.uri());
    all.put("spring.mongodb.database", database);
    all.put("cafezinho.urls.principal", principal.url());
    all.put("cafezinho.urls.estoque", estoque.url());
    all.put("cafezinho.urls.entrega", entrega.url());
    all.put("cafezinho.urls.notificacao", notificacao.url());
    all.put("storefront.upstream.read-timeout", "1s");
    all.putAll(settings);
    return StorefrontApplication.builder()
        .run(
            all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  @Override
  public void close() {
    context.close();
    principal.close();
    estoque.close();
    entrega.close();
    notificacao.close();
  }
}
