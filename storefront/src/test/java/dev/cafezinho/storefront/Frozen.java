package dev.cafezinho.storefront;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A service that keeps each connection open after what it says, and answers nothing more on it: as
 * one that is stopped, cut off, or busy with an answer to HEAD that it believes to be a stream.
 */
final class Frozen implements AutoCloseable {
  static final String HEADERS =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  static final String EVENT = "c\r\ndata: here\n\n\r\n";

  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<String> droppedRequests = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private volatile String words = "";

  Frozen() {
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  String url() {
    return "http://localhost:" + server.getLocalPort();
  }

  /** What a GET is told; a HEAD is told the headers. */
  void says(String all) {
    words = all;
  }

  /** The first lines of requests whose connection was closed from the other side. */
  List<String> droppedRequests() {
    return List.copyOf(droppedRequests);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.startVirtualThread(() -> answer(connection));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void answer(Socket connection) {
    String request = "";
    try {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      request = String.valueOf(lines.readLine());
      String header = lines.readLine();
      while (header != null && !header.isEmpty()) {
        header = lines.readLine();
      }
      String answer = request.startsWith("HEAD") ? HEADERS : words;
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      while (lines.readLine() != null) {
        // another request, which is left without an answer
      }
    } catch (IOException _) {
      // closed from the other side, hard
    }
    droppedRequests.add(request);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
