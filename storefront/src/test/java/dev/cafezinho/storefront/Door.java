package dev.cafezinho.storefront;

import dev.cafezinho.embedded.EmbeddedStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The front door, running, with a store and services of its own. */
final class Door implements AutoCloseable {
  final EmbeddedStore store = EmbeddedStore.inMemory();
  final Upstream principal = new Upstream("principal");
  final Upstream entrega = new Upstream("entrega");
  final Upstream notificacao = new Upstream("notificacao");
  private ConfigurableApplicationContext context;

  Door(String... settings) {
    context = start(settings);
  }

  /** The same door in a new process. */
  void restart(String... settings) {
    context.close();
    context = start(settings);
  }

  Browser browser() {
    return new Browser(this);
  }

  URI at(String path) {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  private ConfigurableApplicationContext start(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + store.uri(),
                "--cafezinho.urls.principal=" + principal.url(),
                "--cafezinho.urls.entrega=" + entrega.url(),
                "--cafezinho.urls.notificacao=" + notificacao.url(),
                "--storefront.upstream.read-timeout=1s"));
    all.addAll(List.of(settings));
    return StorefrontApplication.builder().run(all.toArray(String[]::new));
  }

  @Override
  public void close() {
    context.close();
    principal.close();
    entrega.close();
    notificacao.close();
    store.close();
  }
}
