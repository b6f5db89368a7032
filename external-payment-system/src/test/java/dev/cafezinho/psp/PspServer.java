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
  private final MongoServer store = new MongoServer(H2Backend.inMemory());
  private final String uri = "mongodb://localhost:" + store.bind().getPort();
  private final List<String> arguments = new ArrayList<>();
  private ConfigurableApplicationContext context;

  /** One with more settings than the tests' own, such as {@code --cafezinho.psp.x=y}. */
  public PspServer(String... more) {
    arguments.add("--cafezinho.ports.external-payment-system=0");
    arguments.add("--spring.mongodb.uri=" + uri);
    arguments.add("--cafezinho.psp.webhook.schedule=100ms,100ms,100ms,2s");
    arguments.add("--cafezinho.psp.due.sweep=100ms");
    arguments.addAll(List.of(more));
    context = start();
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
    store.shutdownNow();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(ExternalPaymentSystemApplication.class)
        .properties("spring.config.name=external-payment-system")
        .run(arguments.toArray(String[]::new));
  }
}
