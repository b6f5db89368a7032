package dev.cafezinho.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shopper's open connection for server-sent events. */
final class LiveStream implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputStream body;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> pings = new CopyOnWriteArrayList<>();
  private final List<JsonNode> stock = new CopyOnWriteArrayList<>();

  /** A status as it was told. */
  record Event(long id, JsonNode data) {
    boolean tells(String order, String status) {
      return data.path("orderId").asString().equals(order)
          && data.path("status").asString().equals(status);
    }
  }

  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  private LiveStream(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::read);
  }

  static LiveStream open(Shopper shopper, String... headers) {
    return new LiveStream(shopper.open("/api/notifications", headers));
  }

  static LiveStream after(Shopper shopper, long lastId) {
    return open(shopper, "Last-Event-ID", Long.toString(lastId));
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** When the server said that the stream lives, as it was said. */
  List<String> pings() {
    return List.copyOf(pings);
  }

  /** Each product's stock as it was told, one after the other. */
  List<JsonNode> stock() {
    return List.copyOf(stock);
  }

  List<Long> ids() {
    return events.stream().map(Event::id).toList();
  }

  /** Whether the server ended it properly, so that a browser comes back at once; waits for it. */
  boolean endsProperly() {
    return ended.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private void read() {
    var id = 0L;
    var name = "";
    try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("id:")) {
          id = Long.parseLong(line.substring("id:".length()).strip());
        } else if (line.startsWith("event:")) {
          name = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          add(name, id, JSON.readTree(line.substring("data:".length())));
        }
      }
      ended.complete(true);
    } catch (IOException _) {
      ended.complete(false); // closed here, or broken off
    }
  }

  private void add(String name, long id, JsonNode data) {
    switch (name) {
      case "ping" -> pings.add(data.path("at").asString());
      case "stock" -> data.forEach(stock::add);
      default -> events.add(new Event(id, data));
    }
  }

  /** The body, not its reader, which would wait for the line that is being read. */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
