package dev.cafezinho.notification.web;

import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.Notifications;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One connection. It holds no thread while there is nothing to send: each turn runs on a thread of
 * its own, so that a slow reader holds up nobody else, and turns of one connection never overlap.
 */
final class Subscription {
  private static final Logger log = LoggerFactory.getLogger(Subscription.class);

  private final String shopper;
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final StockBoard stock;
  private final Supplier<Frame> ping;
  private final Executor executor;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final AtomicInteger turnsAsked = new AtomicInteger();
  private final AtomicBoolean left = new AtomicBoolean();
  private final Consumer<Subscription> onEnd;
  private final boolean anew;
  private volatile boolean ended;
  private volatile boolean greeted;
  private volatile boolean woken;
  private volatile long lastPing = System.nanoTime();
  private volatile long lastRead = lastPing;
  private volatile long lastStock;
  private volatile long stockEdition;
  private long cursor;

  /**
   * @param cursor the number of the last notification that the client has, or does not want
   * @param anew whether the client is yet to learn the cursor
   * @param ping made anew now and then, for all connections
   * @param onEnd is told at least once, when nothing more will be sent
   */
  Subscription(
      String shopper,
      long cursor,
      boolean anew,
      Notifications notifications,
      NotificationProperties properties,
      StockBoard stock,
      Supplier<Frame> ping,
      Executor executor,
      Consumer<Subscription> onEnd) {
    this.shopper = shopper;
    this.cursor = cursor;
    this.anew = anew;
    this.notifications = notifications;
    this.properties = properties;
    this.stock = stock;
    this.ping = ping;
    this.stockEdition = stock.begin();
    this.lastStock = lastPing - properties.stock().toNanos();
    this.executor = executor;
    this.onEnd = onEnd;
  }

  String shopper() {
    return shopper;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** There may be something to read, or nothing has been sent yet. */
  void wake() {
    woken = true;
    askForTurn();
  }

  /** To be called now and then: sends what is due, or reads without having been woken. */
  void tick() {
    if (greeted && (pingIsDue() || stockIsDue() || readIsDue())) {
      askForTurn();
    }
  }

  /** The client is to come back later. */
  void end() {
    ended = true;
    askForTurn();
  }

  /** Returns whether this is the first call. */
  boolean leave() {
    return left.compareAndSet(false, true);
  }

  private void askForTurn() {
    if (turnsAsked.getAndIncrement() == 0) {
      executor.execute(this::takeTurns);
    }
  }

  private void takeTurns() {
    int asked;
    do {
      asked = turnsAsked.get();
      takeTurn();
    } while (turnsAsked.addAndGet(-asked) > 0);
  }

  private void takeTurn() {
    if (ended) {
      complete();
      return;
    }
    try {
      if (!greeted) {
        woken = false;
        greet();
        greeted = true;
      } else if (woken || readIsDue()) {
        woken = false;
        sendNews();
      }
      if (pingIsDue()) {
        sendPing();
      }
      if (stockIsDue()) {
        sendStock();
      }
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
    sendPing();
    if (!sendNews() && !anew) {
      resetIfLost();
    }
  }

  /**
   * A client that knows more than there is has seen another store, and what follows on its last may
   * be gone: either way it has to load everything again. What has just come is told as usual.
   */
  private void resetIfLost() throws IOException {
    long head = notifications.head(shopper);
    if (cursor > head || (cursor < head && !sendNews())) {
      cursor = head;
      emitter.send(
          SseEmitter.event().name("reset").id(Long.toString(head)).data("{\"id\":" + head + "}"));
    }
  }

  private boolean sendNews() throws IOException {
    lastRead = System.nanoTime();
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
    } while (news.size() == Notifications.PAGE && !ended);
    return any;
  }

  private void sendPing() throws IOException {
    lastPing = System.nanoTime();
    emitter.send(ping.get().data());
  }

  private void sendStock() throws IOException {
    long edition = stock.edition();
    Frame changed = stock.since(stockEdition);
    stockEdition = edition;
    lastStock = System.nanoTime();
    emitter.send(changed.data());
  }

  private boolean pingIsDue() {
    return since(lastPing).compareTo(properties.heartbeat()) >= 0;
  }

  private boolean stockIsDue() {
    return stock.edition() > stockEdition && since(lastStock).compareTo(properties.stock()) >= 0;
  }

  private boolean readIsDue() {
    return since(lastRead).compareTo(properties.check()) >= 0;
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private void complete() {
    try {
      emitter.complete();
    } catch (IllegalStateException _) {
      // the container has ended it already
    } finally {
      onEnd.accept(this);
    }
  }

  private void fail(Exception e) {
    ended = true;
    try {
      emitter.completeWithError(e);
    } catch (IllegalStateException _) {
      // the container has ended it already
    } finally {
      onEnd.accept(this);
    }
  }
}
