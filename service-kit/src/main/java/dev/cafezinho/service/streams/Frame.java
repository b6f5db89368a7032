package dev.cafezinho.service.streams;

import dev.cafezinho.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;

/**
 * A server-sent event without an id, written out once for all connections. It changes nothing of
 * where a connection goes on after it was lost.
 */
public record Frame(String text) {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** An event with its data as JSON. */
  public static Frame of(String event, Object data) {
    return new Frame(event(event, data));
  }

  /** A comment for proxies, and an event that scripts can see. */
  static Frame ping(Instant at) {
    return new Frame(":still here\n" + event("ping", Map.of("at", at.toString())));
  }

  private static String event(String name, Object data) {
    return "event:" + name + "\ndata:" + EventJson.MAPPER.writeValueAsString(data) + "\n\n";
  }

  /** As a connection sends it. */
  public Set<DataWithMediaType> data() {
    return Set.of(new DataWithMediaType(text, TEXT));
  }
}
