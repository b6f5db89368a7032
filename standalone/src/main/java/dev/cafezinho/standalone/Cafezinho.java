package dev.cafezinho.standalone;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code mvn spring-boot:run}: the whole shop on this machine. */
public final class Cafezinho {
  private static final int OLDEST_JAVA = 25;

  private Cafezinho() {}

  public static void main(String[] args) throws InterruptedException {
    if (Runtime.version().feature() < OLDEST_JAVA) {
      fail("Cafezinho needs Java 25; this is Java " + Runtime.version().feature() + ".");
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
    initialiseLoggingOnce(environment);
    long start = System.nanoTime();
    try {
      Shop shop = Shop.start(Settings.of(environment));
      Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "shutdown"));
      tell(shop, (System.nanoTime() - start) / 1_000_000_000.0);
      new CountDownLatch(1).await();
    } catch (CannotStart | IllegalStateException e) {
      fail(e.getMessage());
    }
  }

  /** Seven applications in one JVM would each set it up again. */
  private static void initialiseLoggingOnce(StandardEnvironment environment) {
    LoggingSystem logging = LoggingSystem.get(Cafezinho.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(
        new LoggingInitializationContext(environment), "classpath:standalone-logback.xml", null);
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  private static void tell(Shop shop, double seconds) {
    System.out.printf(
        """

        ────────────────────────────────────────────────────────────
          Cafezinho is open, after %.1f s.

          The shop             %s
          The payment system   %s
          Services             %s (Principal)  %s (Estoque)
                               %s (Pagamento)  %s (Entrega)
                               %s (Notificação)

          Stop it with Ctrl-C. What it knows stays in .data.
        ────────────────────────────────────────────────────────────

        """,
        seconds,
        shop.url(App.STOREFRONT),
        shop.url(App.EXTERNAL_PAYMENT_SYSTEM),
        shop.url(App.PRINCIPAL),
        shop.url(App.ESTOQUE),
        shop.url(App.PAGAMENTO),
        shop.url(App.ENTREGA),
        shop.url(App.NOTIFICACAO));
  }

  private static void fail(@Nullable String reason) {
    System.err.printf("%nCafezinho cannot start.%n%s%n%n", reason);
    System.exit(1);
  }
}
