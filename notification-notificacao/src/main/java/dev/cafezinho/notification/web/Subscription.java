package dev.cafezinho.notification.web;

import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.Notifications;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One connection: on a thread of its own, so that a slow reader holds up nobody else. */
final class Subscription implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Subscription.class);

  private final String shopper;
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final Semaphore bell = new Semaphore(0);
  private final boolean anew;
  private volatile boolean over;
  private long cursor;

  /**
   * @param cursor the number of the last notification that the client has, or does not want
   * @param anew whether the client is yet to learn the cursor
   */
  Subscription(
      String shopper,
      long cursor,
      boolean anew,
      Notifications notifications,
      NotificationProperties properties) {
    this.shopper = shopper;
    this.cursor = cursor;
    this.anew = anew;
    this.notifications = notifications;
    this.properties = properties;
  }

  String shopper() {
    return shopper;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** There may be something to read. */
  void wake() {
    bell.release();
  }

  /** The client is to come back later. */
  void end() {
    over = true;
    bell.release();
  }

  @Override
  public void run() {
    try {
      greet();
      long lastSent = System.nanoTime();
      long lastRead = lastSent;
      while (!over) {
        Duration silence = since(lastSent);
        if (silence.compareTo(properties.heartbeat()) >= 0) {
          emitter.send(SseEmitter.event().comment("still here"));
          lastSent = System.nanoTime();
        }
        if (awaitNews(lastSent, lastRead)) {
          lastRead = System.nanoTime();
          if (sendNews()) {
            lastSent = System.nanoTime();
          }
        }
      }
      emitter.complete();
    } catch (InterruptedException _) {
      emitter.complete();
    } catch (IOException | RuntimeException e) {
      log.debug("A connection ended", e);
      fail(e);
    }
  }

  /**
   * Something at once, so that the client knows that it is connected; and where from. An id without
   * data is kept by browsers and told to nobody: one that loses its stream before the first event
   * goes on from there (https://html.spec.whatwg.org/multipage/server-sent-events.html).
   */
  private void greet() throws IOException {
    SseEventBuilder greeting = SseEmitter.event();
    if (anew) {
      greeting.id(Long.toString(cursor));
    }
    emitter.send(greeting.comment("welcome").reconnectTime(properties.reconnect().toMillis()));
    if (!sendNews() && !anew) {
      resetIfAhead();
    }
  }

  /** A client that knows more than there is has seen another store. */
  private void resetIfAhead() throws IOException {
    long head = notifications.head(shopper);
    if (cursor > head) {
      cursor = head;
      emitter.send(
          SseEmitter.event().name("reset").id(Long.toString(head)).data("{\"id\":" + head + "}"));
    }
  }

  private boolean sendNews() throws IOException {
    boolean any = false;
    List<Notification> news;
    do {
      news = notifications.after(shopper, cursor);
      for (Notification notification : news) {
        emitter.send(
            SseEmitter.event()
                .name("order-status")
                .id(Long.toString(notification.n()))
                .data(EventJson.MAPPER.writeValueAsString(NotificationView.of(notification))));
        cursor = notification.n();
        any = true;
      }
    } while (news.size() == Notifications.PAGE && !over);
    return any;
  }

  /** Returns whether to read: it was woken, or has not read for too long. */
  private boolean awaitNews(long lastSent, long lastRead) throws InterruptedException {
    Duration untilHeartbeat = properties.heartbeat().minus(since(lastSent));
    Duration untilRead = properties.check().minus(since(lastRead));
    Duration wait = untilHeartbeat.compareTo(untilRead) < 0 ? untilHeartbeat : untilRead;
    boolean woken = bell.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    bell.drainPermits();
    return !over && (woken || since(lastRead).compareTo(properties.check()) >= 0);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private void fail(Exception e) {
    try {
      emitter.completeWithError(e);
    } catch (IllegalStateException _) {
      // the container has ended it already
    }
  }
}
