package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.service.streams.LiveStreams;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.QueueProperties;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The tablets that look at the queue by this instance. While there is one, the queue is read every
 * second, by one read for all, so that it does not matter which instance does what; what is done by
 * this one is seen at once.
 */
@Component
class QueueStreams {
  private static final Logger log = LoggerFactory.getLogger(QueueStreams.class);

  private final LiveStreams streams;
  private final QueueBoard board;
  private final QueueProperties properties;

  QueueStreams(DeliveryHandler deliveries, QueueProperties properties, Clock clock) {
    this.properties = properties;
    this.board = new QueueBoard(deliveries::queue);
    this.streams = new LiveStreams("queue", properties.mostOpen(), properties.heartbeat(), clock);
    streams.whileOpen(properties.check(), this::look);
  }

  SseEmitter open(Language language) {
    return streams.open(
        () -> {
          board.read();
          return new QueueStream(streams, board, language, properties.reconnect());
        });
  }

  /** Something was done here that changes the queue. */
  void changed() {
    if (streams.open() > 0) {
      look();
    }
  }

  private void look() {
    try {
      board.read();
      streams.tick();
    } catch (RuntimeException e) {
      log.debug("The queue cannot be read right now", e);
    }
  }

  /** Ends all, so that a shutdown need not wait for them: the clients come back. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    streams.close();
  }

  @PreDestroy
  void stop() {
    streams.stop();
  }
}
