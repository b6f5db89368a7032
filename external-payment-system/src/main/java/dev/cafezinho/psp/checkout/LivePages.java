package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.application.PaymentMoved;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The tabs' connections: each is told how its payment stands when it connects, and whenever that
 * changes, at this process or, as {@link OpenPagePoller} finds out, at another.
 */
@Component
class LivePages extends TextWebSocketHandler {
  private static final int SEND_MILLIS = 5_000;
  private static final int BUFFER_BYTES = 16 * 1024;

  /** A phone that is gone says nothing; a page that is not comes back when it is hung up on. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final OpenPages pages;
  private final Payments payments;

  LivePages(OpenPages pages, Payments payments) {
    this.pages = pages;
    this.payments = payments;
  }

  /** Listens first and reads then, so that no change falls between the two. */
  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws IOException {
    if (session instanceof NativeWebSocketSession wrapper
        && wrapper.getNativeSession() instanceof Session socket) {
      socket.setMaxIdleTimeout(LONGEST_SILENCE.toMillis());
    }
    var tab = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER_BYTES);
    var path = path(session);
    pages.open(path, tab);
    var payment = payments.find(segment(path, 2), segment(path, 3));
    if (payment.isEmpty()) {
      tab.close(CloseStatus.POLICY_VIOLATION);
    } else {
      pages.greet(path, tab, payment.get());
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    pages.closed(path(session), session);
  }

  @EventListener
  void moved(PaymentMoved moved) {
    pages.tell(moved.payment());
  }

  /** The page's path, which is the socket's without its last part. */
  private static String path(WebSocketSession session) {
    var path = Objects.requireNonNull(session.getUri()).getPath();
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String segment(String path, int index) {
    return path.split("/", -1)[index];
  }
}
