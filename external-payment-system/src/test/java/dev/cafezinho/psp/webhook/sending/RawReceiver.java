package dev.cafezinho.psp.webhook.sending;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Answers in ways that no HTTP server would. */
final class RawReceiver implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  /** Writes an answer. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  RawReceiver(Answer answer) throws IOException {
    Thread.ofVirtual().start(() -> accept(answer));
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept(Answer answer) {
    try (var connection = socket.accept()) {
      answer.write(connection.getOutputStream());
    } catch (IOException _) {
      // the other side has hung up, as it should
    }
  }
}
