package dev.cafezinho.psp.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Receivers that are never well, each in its own way. */
final class Broken {
  private Broken() {}

  /** The first hangs, which is the worst that it can do; the next fails, the next refuses. */
  static Target number(int index) throws IOException {
    return switch (index % 3) {
      case 0 -> new Hanging();
      case 1 -> new Failing();
      default -> new Refusing();
    };
  }

  /** Takes the request and never answers. */
  private static final class Hanging implements Target {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer http;

    Hanging() throws IOException {
      http =
          Target.serve(
              exchange -> {
                try (exchange) {
                  closed.await();
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
              });
    }

    @Override
    public int port() {
      return http.getAddress().getPort();
    }

    @Override
    public void close() {
      closed.countDown();
      http.stop(0);
    }
  }

  /** Answers 500 at once. */
  private static final class Failing implements Target {
    private final HttpServer http;

    Failing() throws IOException {
      http =
          Target.serve(
              exchange -> {
                try (exchange) {
                  exchange.getRequestBody().readAllBytes();
                  exchange.sendResponseHeaders(500, -1);
                }
              });
    }

    @Override
    public int port() {
      return http.getAddress().getPort();
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }

  /** Holds a port and listens to nobody: connections are refused. */
  private static final class Refusing implements Target {
    private final Socket holder = new Socket();

    Refusing() throws IOException {
      holder.bind(Target.anyPort());
    }

    @Override
    public int port() {
      return holder.getLocalPort();
    }

    @Override
    public void close() {
      try {
        holder.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
