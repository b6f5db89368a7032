package dev.cafezinho.psp;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.psp.application.ExternalPaymentSystemApplication;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The whole payment system on a database of its own, which outlives it: it can be stopped and
 * started. Registered as an extension of a test it stops after all of them.
 */
public final class PspServer implements AutoCloseable, AfterAllCallback {
  private final String database;
  private final List<String> arguments = new ArrayList<>();
  private ConfigurableApplicationContext context;

  /** One with more settings than the tests' own, such as {@code --cafezinho.psp.x=y}. */
  public PspServer(String... more) {
    this(TestStore.newName(), List.of(more));
  }

  private PspServer(String database, List<String> more) {
    this.database = database;
    arguments.add("--cafezinho.psp.allowed-networks=127.0.0.0/8,::1/128");
    arguments.add("--cafezinho.ports.external-payment-system=0");
    arguments.addAll(TestStore.arguments(database));
    arguments.add("--cafezinho.psp.webhook.schedule=100ms,100ms,100ms,2s");
    arguments.add("--cafezinho.psp.due.sweep=100ms");
    more.forEach(this::replace);
    context = start();
  }

  /** Given twice, both values would count. */
  private void replace(String argument) {
    var name = argument.substring(0, argument.indexOf('=') + 1);
    arguments.removeIf(known -> known.startsWith(name));
    arguments.add(argument);
  }

  /** One more on the same database, to be closed before this one. */
  public PspServer another(String... more) {
    return new PspServer(database, List.of(more));
  }

  /** How it was started; the same arguments start another process on the same store. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** What it has stored. */
  public MongoDatabase database() {
    return TestStore.client().getDatabase(database);
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
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(ExternalPaymentSystemApplication.class)
        .properties("spring.config.name=external-payment-system")
        .run(arguments.toArray(String[]::new));
  }
}
