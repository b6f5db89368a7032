package dev.cafezinho.standalone;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** Runs the whole shop until it is told to stop. */
@Configuration(proxyBeanMethods = false)
public class Cafezinho {
  private static final int FAILED = 1;

  public static void main(String[] args) {
    var begin = Instant.now();
    setUpLogging(args);
    try {
      var shop = Shop.start(args);
      Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "stop"));
      System.out.println(Welcome.text(shop, Duration.between(begin, Instant.now())));
    } catch (CannotStart e) {
      System.err.println("\nCafezinho cannot start.\n\n" + e.getMessage() + "\n");
      System.exit(FAILED);
    } catch (RuntimeException bug) {
      LoggerFactory.getLogger(Cafezinho.class).error("Cafezinho cannot start", bug);
      System.exit(FAILED);
    }
  }

  /** An application of its own without beans: its file standalone.yml says how loud all others are. */
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
