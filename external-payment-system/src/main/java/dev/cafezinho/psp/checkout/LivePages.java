package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.teller.PaymentMoved;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The open tabs: each is told how its payment stands when it connects, and whenever that changes.
 */
@Component
class LivePages extends TextWebSocketHandler {
  private static final Logger log = LoggerFactory.getLogger(LivePages.class);
  private static final int SEND_MILLIS = 5_000;
  private static final int BUFFER_BYTES = 16 * 1024;

  /** A phone that is gone says nothing; a page that is not comes back when it is hung up on. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final Map<String, List<WebSocketSession>> tabs = new ConcurrentHashMap<>();
  private final Payments payments;

  LivePages(Payments payments) {
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
    tabs.compute(path, (_, open) -> with(open == null ? List.of() : open, tab));
    var payment = payments.find(segment(path, 2), segment(path, 3));
    if (payment.isEmpty()) {
      tab.close(CloseStatus.POLICY_VIOLATION);
    } else {
      tell(tab, payment.get());
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    tabs.computeIfPresent(path(session), (_, open) -> without(open, session));
  }

  @EventListener
  void moved(PaymentMoved moved) {
    var payment = moved.payment();
    tabs.getOrDefault(Addresses.path(payment), List.of()).forEach(tab -> tell(tab, payment));
  }

  private static void tell(WebSocketSession tab, Payment payment) {
    try {
      tab.sendMessage(new TextMessage("{\"status\":\"" + payment.status().wireName() + "\"}"));
    } catch (IOException | RuntimeException gone) {
      log.debug("A tab is gone; it reads the state when it comes back", gone);
    }
  }

  private static List<WebSocketSession> with(List<WebSocketSession> open, WebSocketSession tab) {
    return Stream.concat(open.stream(), Stream.of(tab)).toList();
  }

  private static @Nullable List<WebSocketSession> without(
      List<WebSocketSession> open, WebSocketSession closed) {
    var left = open.stream().filter(tab -> !tab.getId().equals(closed.getId())).toList();
    return left.isEmpty() ? null : left;
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
