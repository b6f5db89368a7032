package dev.cafezinho.standalone;

import java.util.HashMap;
import java.util.Map;

/**
 * What differs when services share a JVM: each finds the libraries of all others on the class path,
 * and would configure them.
 */
final class SharedJvm {
  private static final Map<String, String> EVERYONE =
      Map.of(
          "spring.main.log-startup-info", "false",
          // a registry that is global to the JVM would count every service's numbers for each
          "management.metrics.use-global-registry", "false",
          // an open event stream would hold a graceful stop for as long as this
          "spring.lifecycle.timeout-per-shutdown-phase", "5s");

  private SharedJvm() {}

  static Map<String, String> settings(Service service) {
    var settings = new HashMap<>(EVERYONE);
    if (service != Service.STOREFRONT) {
      settings.put("spring.cloud.gateway.server.webmvc.enabled", "false");
    }
    if (service != Service.EXTERNAL_PAYMENT_SYSTEM) {
      settings.put("spring.thymeleaf.enabled", "false");
    }
    return settings;
  }
}
