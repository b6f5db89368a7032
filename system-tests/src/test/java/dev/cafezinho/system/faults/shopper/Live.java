package dev.cafezinho.system.faults.shopper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream of notifications that is opened again, where it broke off, for as long as it takes. */
public final class Live implements AutoCloseable {
  /** Told to everybody, and of no order. */
  private static final Set<String> WITHOUT_ID = Set.of("ping", "stock");

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final URI url;
  private final Supplier<String> cookie;
  private final Web web;
  private final Progress progress;
  private final List<Notice> heard = new ArrayList<>();
  private final Map<String, List<Notice>> byOrder = new HashMap<>();
  private volatile boolean closed;
  private volatile @Nullable InputStream open;
  private volatile int connections;
  private long last;

  public Live(URI url, Supplier<String> cookie, Web web, Progress progress) {
    this.url = url;
    this.cookie = cookie;
    this.web = web;
    this.progress = progress;
    Thread.ofVirtual().start(this::listen);
  }

  public synchronized List<Notice> heard() {
    return List.copyOf(heard);
  }

  public int connections() {
    return connections;
  }

  public synchronized List<Notice> heardOf(String orderId) {
    return List.copyOf(byOrder.getOrDefault(orderId, List.of()));
  }

  /** Returns whether it was heard, as soon as it was. */
  public synchronized boolean await(String orderId, Predicate<Notice> news, Duration patience)
      throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (heardOf(orderId).stream().noneMatch(news)) {
      var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private void listen() {
    while (!closed) {
      try {
        var cursor = Long.toString(last);
        var response = web.open(url, "Last-Event-ID", cursor, "Cookie", cookie.get());
        try (var body = response.body()) {
          open = body;
          if (response.statusCode() == 200) {
            read(body);
          }
        }
      } catch (IOException _) {
        // broken off, or not come about: once more
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // by one thread
  private void read(InputStream body) throws IOException {
    connections++;
    var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    var id = 0L;
    var event = "";
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("id:")) {
        id = Long.parseLong(line.substring("id:".length()).strip());
      } else if (line.startsWith("event:")) {
        event = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:") && !WITHOUT_ID.contains(event)) {
        hear(new Notice(id, event, Web.parse(line.substring("data:".length()))));
      }
    }
  }

  private void hear(Notice notice) {
    synchronized (this) {
      heard.add(notice);
      byOrder.computeIfAbsent(notice.orderId(), _ -> new ArrayList<>()).add(notice);
      last = notice.id();
      notifyAll();
    }
    progress.made();
  }

  @Override
  public void close() {
    closed = true;
    var body = open;
    if (body != null) {
      try {
        body.close();
      } catch (IOException _) {
        // closed by the other side
      }
    }
  }
}
