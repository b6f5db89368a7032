package dev.cafezinho.storefront;

import dev.cafezinho.testkit.TestStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The front door, running, with a database and services of its own. */
final class Door implements AutoCloseable {
  private final String database;
  final Upstream principal = new Upstream("principal");
  final Upstream estoque = new Upstream("estoque");
  final Upstream pagamento = new Upstream("pagamento");
  final Upstream entrega = new Upstream("entrega");
  final Upstream notificacao = new Upstream("notificacao");
  private ConfigurableApplicationContext context;

  Door() {
    this(Map.of());
  }

  Door(Map<String, String> settings) {
    this(TestStore.newName(), settings);
  }

  private Door(String database, Map<String, String> settings) {
    this.database = database;
    context = start(settings);
  }

  /** Another instance, with the same store. */
  Door beside() {
    return new Door(database, Map.of());
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

  /** Of one of the first people. */
  static String passwordOf(String person) {
    return "the password of " + person;
  }

  private ConfigurableApplicationContext start(Map<String, String> settings) {
    // Not twice the same argument: their values would be joined to a list.
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.port", "0");
    all.put("spring.mongodb.uri", TestStore.uri());
    all.put("spring.mongodb.database", database);
    all.put("cafezinho.urls.principal", principal.url());
    all.put("cafezinho.urls.estoque", estoque.url());
    all.put("cafezinho.urls.pagamento", pagamento.url());
    all.put("cafezinho.urls.entrega", entrega.url());
    all.put("cafezinho.urls.notificacao", notificacao.url());
    all.put("storefront.upstream.read-timeout", "1s");
    for (String person : List.of("staff", "manager", "operator")) {
      all.put("cafezinho." + person + ".password", passwordOf(person));
    }
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
    pagamento.close();
    entrega.close();
    notificacao.close();
  }
}
