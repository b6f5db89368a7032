package dev.cafezinho.psp;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The whole payment system on a store of its own, which outlives it: it can be stopped and started.
 */
public final class PspServer implements AutoCloseable {
  private final String uri;
  private final Runnable stopStore;
  private final List<String> arguments = new ArrayList<>();
  private ConfigurableApplicationContext context;

  /** One with more settings than the tests' own, such as {@code --cafezinho.psp.x=y}. */
  public PspServer(String... more) {
    this(new MongoServer(H2Backend.inMemory()), more);
  }

  private PspServer(MongoServer store, String... more) {
    this("mongodb://localhost:" + store.bind().getPort(), store::shutdownNow, more);
  }

  private PspServer(String uri, Runnable stopStore, String... more) {
    this.uri = uri;
    this.stopStore = stopStore;
    arguments.add("--cafezinho.psp.allowed-networks=127.0.0.0/8,::1/128");
    arguments.add("--cafezinho.ports.external-payment-system=0");
    arguments.add("--spring.mongodb.uri=" + uri);
    arguments.add("--cafezinho.psp.webhook.schedule=100ms,100ms,100ms,2s");
    arguments.add("--cafezinho.psp.due.sweep=100ms");
    List.of(more).forEach(this::replace);
    context = start();
  }

  /** Given twice, both values would count. */
  private void replace(String argument) {
    var name = argument.substring(0, argument.indexOf('=') + 1);
    arguments.removeIf(known -> known.startsWith(name));
    arguments.add(argument);
  }

  /** One more on the same store, to be closed before this one. */
  public PspServer another(String... more) {
    return new PspServer(uri, () -> {}, more);
  }

  /** How it was started; the same arguments start another process on the same store. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** The address of its store. */
  public String store() {
    return uri;
  }

  /** Where it answers. */
  public String url() {
    return "http://localhost:"
        + context.getBean(Environment.class).getProperty("local.server.port");
  }

  /** Stops it and starts another on the same store. */
  public void restart(Runnable meanwhile) {
    context.close();
    meanwhile.run();
    context = start();
  }

  @Override
  public void close() {
    context.close();
    stopStore.run();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(ExternalPaymentSystemApplication.class)
        .properties("spring.config.name=external-payment-system")
        .run(arguments.toArray(String[]::new));
  }
}
