package dev.cafezinho.psp.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** A receiver that is well: it answers at once, and notes what comes and when. */
final class Receiver implements Target {
  private final Map<Phase, Map<String, Arrival>> first = new ConcurrentHashMap<>();
  private final LongAdder repeated = new LongAdder();
  private final HttpServer http;

  Receiver() throws IOException {
    http = Target.serve(this::receive);
  }

  @Override
  public int port() {
    return http.getAddress().getPort();
  }

  /** The first arrival of each message, in the order of their events. */
  List<Arrival> arrivals(Phase phase) {
    return in(phase).values().stream().sorted(Comparator.comparing(Arrival::event)).toList();
  }

  /** The first arrival of the same message. */
  Arrival arrival(Arrival same) {
    return Objects.requireNonNull(in(same.phase()).get(same.messageId()));
  }

  int count(Phase phase) {
    return in(phase).size();
  }

  long repeated() {
    return repeated.sum();
  }

  /** Which of these payments it has heard nothing of. */
  Set<String> missing(Collection<String> payments) {
    var missing = new HashSet<>(payments);
    missing.removeAll(
        first.values().stream()
            .flatMap(messages -> messages.values().stream())
            .map(Arrival::payment)
            .collect(toSet()));
    return missing;
  }

  /** Begins a new page. */
  void forget() {
    first.clear();
    repeated.reset();
  }

  private Map<String, Arrival> in(Phase phase) {
    return first.computeIfAbsent(phase, _ -> new ConcurrentHashMap<>());
  }

  private void receive(HttpExchange exchange) throws IOException {
    var at = Instant.now();
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      note(Arrival.of(at, headers(exchange), body));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void note(Arrival arrival) {
    if (in(arrival.phase()).putIfAbsent(arrival.messageId(), arrival) != null) {
      repeated.increment();
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    return exchange.getRequestHeaders().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
