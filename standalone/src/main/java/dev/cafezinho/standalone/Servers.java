package dev.cafezinho.standalone;

import dev.cafezinho.embedded.EmbeddedBroker;
import dev.cafezinho.embedded.EmbeddedStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** The broker and the store: each is the named one, or else an embedded one. */
final class Servers implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final String rabbit;
  private final String mongo;

  private Servers(Settings settings) {
    try {
      if (settings.rabbit() != null) {
        GivenServers.requireRabbit(settings.rabbit());
      }
      if (settings.mongo() != null) {
        GivenServers.requireMongo(settings.mongo(), settings.database(Service.PRINCIPAL));
      }
      if (settings.rabbit() == null || settings.mongo() == null) {
        started.push(DataDirectory.lock(settings.data()));
      }
      rabbit = Objects.requireNonNullElseGet(settings.rabbit(), () -> startBroker(settings));
      mongo = Objects.requireNonNullElseGet(settings.mongo(), () -> startStore(settings));
    } catch (RuntimeException e) {
      close();
      throw e instanceof CannotStart ? e : new CannotStart(String.valueOf(e.getMessage()), e);
    }
  }

  static Servers start(Settings settings) {
    return new Servers(settings);
  }

  String rabbit() {
    return rabbit;
  }

  String mongo() {
    return mongo;
  }

  private String startBroker(Settings settings) {
    var broker = EmbeddedBroker.start(settings.data().resolve("broker"), 0);
    started.push(broker);
    return broker.addresses();
  }

  private String startStore(Settings settings) {
    var store = EmbeddedStore.start(settings.data().resolve("store"), 0);
    started.push(store);
    return store.uri();
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      Quietly.close(started.pop());
    }
  }
}
