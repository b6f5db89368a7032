package dev.cafezinho.notification;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The approved example of each published event, told of any order. */
public final class Events {
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  private Events() {}

  public static List<PublishedEvent> all(String order, String shopper) {
    return Arrays.stream(Publication.values()).map(each -> of(each, order, shopper)).toList();
  }

  public static PublishedEvent created(String order, String shopper) {
    return of(Publication.ORDER_CREATED, order, shopper);
  }

  public static PublishedEvent deleted(String order, String shopper) {
    return of(Publication.ORDER_DELETED, order, shopper);
  }

  public static PublishedEvent of(Publication publication, String order, String shopper) {
    var file = "/examples/" + publication.type() + ".json";
    try (InputStream in = Publication.class.getResourceAsStream(file)) {
      var example = (ObjectNode) EventJson.MAPPER.readTree(requireNonNull(in, file));
      example.put("orderId", order).put("shopper", shopper).put("number", 7);
      return EventJson.MAPPER.treeToValue(example, publication.payload());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
