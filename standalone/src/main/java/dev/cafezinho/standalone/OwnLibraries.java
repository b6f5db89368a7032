package dev.cafezinho.standalone;

import static dev.cafezinho.standalone.Service.EXTERNAL_PAYMENT_SYSTEM;
import static dev.cafezinho.standalone.Service.PRINCIPAL;
import static dev.cafezinho.standalone.Service.STOREFRONT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Lets each service configure only the libraries that it has when it runs alone: in one JVM each
 * finds those of all others on the class path.
 */
class OwnLibraries implements AutoConfigurationImportFilter, EnvironmentAware {
  /** Names the {@link Service} that a context is. */
  static final String SERVICE = "cafezinho.standalone.service";

  private static final Set<Service> ALL_BUT_PAYMENT_SYSTEM =
      EnumSet.complementOf(EnumSet.of(EXTERNAL_PAYMENT_SYSTEM));

  /** Which services have a library, by its package. */
  private static final Map<String, Set<Service>> OWNERS =
      Map.of(
          "org.springframework.cloud.gateway.",
          EnumSet.of(STOREFRONT),
          "org.springframework.cloud.openfeign.",
          EnumSet.of(PRINCIPAL),
          "org.springframework.cloud.circuitbreaker.",
          EnumSet.of(PRINCIPAL),
          "org.springframework.boot.thymeleaf.",
          EnumSet.of(EXTERNAL_PAYMENT_SYSTEM),
          "org.springframework.boot.websocket.",
          EnumSet.of(EXTERNAL_PAYMENT_SYSTEM),
          "org.springframework.boot.security.",
          ALL_BUT_PAYMENT_SYSTEM,
          "org.springframework.boot.amqp.",
          ALL_BUT_PAYMENT_SYSTEM,
          "org.springframework.boot.integration.",
          ALL_BUT_PAYMENT_SYSTEM,
          "org.springframework.cloud.stream.",
          ALL_BUT_PAYMENT_SYSTEM,
          "org.springframework.cloud.function.",
          ALL_BUT_PAYMENT_SYSTEM);

  private @Nullable Service service;

  @Override
  public void setEnvironment(Environment environment) {
    service = environment.getProperty(SERVICE, Service.class);
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    var matches = new boolean[candidates.length];
    for (var i = 0; i < candidates.length; i++) {
      matches[i] = candidates[i] == null || isOwn(candidates[i]);
    }
    return matches;
  }

  private boolean isOwn(String autoConfiguration) {
    // Neither the launcher nor a test of one service is any of them.
    return service == null
        || OWNERS.entrySet().stream()
            .filter(library -> autoConfiguration.startsWith(library.getKey()))
            .allMatch(library -> library.getValue().contains(service));
  }
}
