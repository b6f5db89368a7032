package dev.cafezinho.notification.web;

import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.service.streams.LiveStreams;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connections of this instance, up to a number that the memory is good for. */
@Component
public class Subscriptions {
  /** So many connections are told of stock at their own pace; with more, all wait longer. */
  private static final int TOLD_AT_ONCE = 2_000;

  /** A page reads the catalogue before its connection stands. */
  private static final Duration BETWEEN_PAGE_AND_STREAM = Duration.ofSeconds(10);

  private final Map<String, Deque<Subscription>> open = new ConcurrentHashMap<>();
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final StockBoard stock = new StockBoard(BETWEEN_PAGE_AND_STREAM);
  private final AtomicBoolean stockIsWaiting = new AtomicBoolean();
  private final LiveStreams streams;
  private volatile long lastStock;

  Subscriptions(Notifications notifications, NotificationProperties properties, Clock time) {
    this.notifications = notifications;
    this.properties = properties;
    this.streams =
        new LiveStreams("notifications", properties.mostOpen(), properties.heartbeat(), time);
    this.lastStock = System.nanoTime() - properties.stock().toNanos();
  }

  /** Lets the shopper's connections read on. */
  public void wake(String shopper) {
    of(shopper).forEach(Subscription::wake);
  }

  /** Tells all connections what has become of the stock, at most once in a while. */
  public void stock(StockUpdated updated) {
    stock.heard(updated.products());
    if (stockIsWaiting.compareAndSet(false, true)) {
      long wait = pace() - (System.nanoTime() - lastStock);
      streams.after(Duration.ofNanos(wait), this::tellStock);
    }
  }

  private void tellStock() {
    stockIsWaiting.set(false);
    if (stock.publish()) {
      lastStock = System.nanoTime();
      streams.tick();
    }
  }

  /** What telling costs each second does not grow with the number of connections for ever. */
  private long pace() {
    return properties.stock().toNanos() * (1 + streams.open() / TOLD_AT_ONCE);
  }

  /**
   * @param last the number of the last notification that the client has; null for one that wants
   *     only what is new
   */
  SseEmitter open(String shopper, @Nullable Long last) {
    return streams.open(
        () ->
            new Subscription(
                shopper,
                last == null ? notifications.head(shopper) : last,
                last == null,
                notifications,
                properties,
                stock,
                streams,
                this));
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

  void add(Subscription subscription) {
    open.compute(
        subscription.shopper(),
        (_, known) -> {
          Deque<Subscription> subscriptions =
              known == null ? new ArrayDeque<>(1) : new ArrayDeque<>(known);
          if (subscriptions.size() >= properties.mostPerShopper()) {
            subscriptions.removeFirst().end();
          }
          subscriptions.addLast(subscription);
          return subscriptions;
        });
  }

  void remove(Subscription subscription) {
    open.computeIfPresent(
        subscription.shopper(),
        (_, known) -> {
          Deque<Subscription> left = new ArrayDeque<>(known);
          left.remove(subscription);
          return left.isEmpty() ? null : left;
        });
  }

  private Deque<Subscription> of(String shopper) {
    return open.getOrDefault(shopper, new ArrayDeque<>(0));
  }
}
