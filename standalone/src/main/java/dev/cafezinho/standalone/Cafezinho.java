package dev.cafezinho.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** Runs the whole shop until it is told to stop. */
@Configuration(proxyBeanMethods = false)
public class Cafezinho {
  private static final Logger log = LoggerFactory.getLogger(Cafezinho.class);
  private static final int FAILED = 1;

  public static void main(String[] args) {
    var begin = Instant.now();
    setUpLogging(args);
    try {
      var shop = Shop.start(args);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shop), "stop"));
      System.out.println(Welcome.text(shop, Duration.between(begin, Instant.now())));
    } catch (CannotStart e) {
      System.err.println("\nCafezinho cannot start.\n\n" + e.getMessage() + "\n");
      System.exit(FAILED);
    } catch (RuntimeException bug) {
      log.error("Cafezinho cannot start", bug);
      System.exit(FAILED);
    }
  }

  private static void stop(Shop shop) {
    // Spring AMQP closes channels with an executor that it has shut down before.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (!(thrown instanceof RejectedExecutionException)) {
            log.error("{} failed", thread.getName(), thrown);
          }
        });
    shop.close();
  }

  /**
   * An application of its own without beans: its file standalone.yml says how loud all others are.
   */
  private static void setUpLogging(String... args) {
    new SpringApplicationBuilder(Cafezinho.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .properties("spring.config.name=standalone")
        .run(args);
  }
}
