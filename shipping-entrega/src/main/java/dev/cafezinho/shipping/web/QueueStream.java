package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.service.streams.LiveStream;
import dev.cafezinho.service.streams.LiveStreams;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A tablet's connection: the whole queue at once, and again whenever it has changed. */
final class QueueStream extends LiveStream {
  private final QueueBoard board;
  private final Language language;
  private final Duration reconnect;
  private volatile long sent;

  QueueStream(LiveStreams streams, QueueBoard board, Language language, Duration reconnect) {
    super(streams);
    this.board = board;
    this.language = language;
    this.reconnect = reconnect;
  }

  @Override
  protected void greet() throws IOException {
    emitter().send(SseEmitter.event().comment("welcome").reconnectTime(reconnect.toMillis()));
    sendPing();
  }

  @Override
  protected boolean isDue() {
    return board.edition() > sent;
  }

  @Override
  protected void send() throws IOException {
    long edition = board.edition();
    if (edition > sent) {
      sent = edition; // what is read right after may be newer, and is sent again then
      emitter().send(board.frame(language).data());
    }
  }
}
