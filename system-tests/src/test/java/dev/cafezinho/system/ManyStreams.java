package dev.cafezinho.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens many event streams, each as a guest of its own, and holds them; to be run by hand, as a
 * process of its own: {@code java ManyStreams.java http://localhost:8080 5000 600}. It prints how
 * many are open, were refused and have ended, and how many lines have come.
 */
final class ManyStreams {
  private static final int OPENED_AT_ONCE = 50;

  private final URI shop;
  private final Semaphore opening = new Semaphore(OPENED_AT_ONCE);
  private final ConcurrentHashMap<String, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger lines = new AtomicInteger();

  private ManyStreams(URI shop) {
    this.shop = shop;
  }

  public static void main(String... args) throws InterruptedException {
    var crowd = new ManyStreams(URI.create(args[0]));
    var seconds = Integer.parseInt(args[2]);
    for (var i = 0; i < Integer.parseInt(args[1]); i++) {
      crowd.opening.acquire();
      Thread.startVirtualThread(crowd::listen);
    }
    for (var second = 0; second < seconds; second += 5) {
      System.out.printf(
          "%s open, %s ended, %s lines, answers %s%n",
          crowd.open, crowd.ended, crowd.lines, crowd.answers);
      Thread.sleep(5_000);
    }
    System.exit(0);
  }

  private void listen() {
    var begun = false;
    try (var socket = new Socket(shop.getHost(), shop.getPort())) {
      var request =
          "GET /api/notifications HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      // a small buffer: this process is to hold many
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII), 64);
      answers.merge(String.valueOf(reader.readLine()), 1, Integer::sum);
      var line = reader.readLine();
      while (line != null) {
        lines.incrementAndGet();
        if (!begun && line.startsWith(":welcome")) {
          begun = true;
          open.incrementAndGet();
          opening.release();
        }
        line = reader.readLine();
      }
    } catch (IOException e) {
      answers.merge(e.toString(), 1, Integer::sum);
    } finally {
      if (begun) {
        open.decrementAndGet();
        ended.incrementAndGet();
      } else {
        opening.release();
      }
    }
  }
}
