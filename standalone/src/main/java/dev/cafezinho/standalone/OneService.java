package dev.cafezinho.standalone;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/**
 * Runs one service as a process of its own out of the class path of all, so that a test can start
 * and kill each alone without packaging any.
 */
public final class OneService {
  private OneService() {}

  /** Takes the service's {@linkplain Service#label() label} and then its settings. */
  public static void main(String[] args) {
    var service = Service.labelled(args[0]);
    var application = new SpringApplication(service.application());
    application.setBannerMode(Banner.Mode.OFF);
    application.run(
        Stream.concat(
                Arrays.stream(args).skip(1),
                Stream.of(
                    "--spring.config.name=" + service.configName(),
                    "--" + OwnLibraries.SERVICE + "=" + service.name()))
            .toArray(String[]::new));
  }
}
