package dev.cafezinho.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks a service as a load balancer would. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Readiness() {}

  static void await(Service service, Ports ports) {
    var url = URI.create("http://localhost:" + ports.port(service) + "/actuator/health/readiness");
    var deadline = Instant.now().plus(PATIENCE);
    try (var client = HttpClient.newHttpClient()) {
      while (!isReady(client, url)) {
        if (Instant.now().isAfter(deadline)) {
          throw new CannotStart(service.label() + " has started but is not ready: see " + url);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static boolean isReady(HttpClient client, URI url) {
    try {
      var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted", e);
    }
  }
}
