package dev.cafezinho.psp.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The payment system from outside. Its settings are its own, but for what it may reach. */
final class PaymentSystem implements AutoCloseable {
  private static final Duration START_UP = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final Jvm jvm;

  PaymentSystem(Path folder) throws IOException {
    var port = freePort();
    url = URI.create("http://127.0.0.1:" + port);
    jvm =
        new Jvm(
            folder.resolve("payment-system.log"),
            List.of(),
            PaymentSystemProcess.class.getName(),
            List.of(
                folder.resolve("store").toString(),
                "--server.port=" + port,
                "--cafezinho.psp.allowed-networks=127.0.0.0/8"));
    await().atMost(START_UP).until(this::isReady);
  }

  URI url() {
    return url;
  }

  /** The processor time that it has used, its store included. */
  Duration processor() {
    return jvm.processor();
  }

  /** Registers it for what becomes of payments, to be told until it has understood. */
  void register(Target target) {
    var body =
        """
        {"event":"payment.updated","service_name":"load","type":"persistent",\
        "base_url":"%s","path":"/webhooks"}"""
            .formatted(target.url());
    var request =
        HttpRequest.newBuilder(url.resolve("/event/register"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var status = send(request);
    if (status != 201) {
      throw new IllegalStateException("A registration was answered " + status);
    }
  }

  private boolean isReady() {
    jvm.requireAlive();
    try {
      return send(HttpRequest.newBuilder(url.resolve("/actuator/health"))) == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  private int send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(Target.anyPort());
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    jvm.close();
    http.close();
  }
}
