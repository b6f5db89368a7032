package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.service.streams.SnapshotStream;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.QueueProperties;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The tablets that look at the queue by this instance, by their languages. */
@Component
class QueueStreams {
  private final DeliveryHandler deliveries;
  private final Map<Language, SnapshotStream> streams = new EnumMap<>(Language.class);

  QueueStreams(DeliveryHandler deliveries, QueueProperties properties, Clock clock) {
    this.deliveries = deliveries;
    var settings =
        new SnapshotStream.Settings(
            properties.mostOpen(),
            properties.heartbeat(),
            properties.check(),
            properties.reconnect());
    for (Language language : Language.values()) {
      streams.put(language, new SnapshotStream("queue", () -> queue(language), settings, clock));
    }
  }

  /** What there is to do, oldest first. */
  List<CounterOrder> queue(Language language) {
    return deliveries.queue().stream().map(order -> CounterOrder.of(order, language)).toList();
  }

  SseEmitter open(Language language) {
    return Objects.requireNonNull(streams.get(language)).open();
  }

  /** Something was done here that changes the queue. */
  void changed() {
    streams.values().forEach(SnapshotStream::changed);
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    streams.values().forEach(SnapshotStream::end);
  }

  @PreDestroy
  void stop() {
    streams.values().forEach(SnapshotStream::close);
  }
}
