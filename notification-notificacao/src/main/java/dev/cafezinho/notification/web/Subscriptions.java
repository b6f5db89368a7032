package dev.cafezinho.notification.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.notification.Notifications;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connections of this instance, up to a number that the memory is good for. */
@Component
public class Subscriptions {
  /** How often a heartbeat's time is looked at. */
  private static final int TICKS_PER_HEARTBEAT = 20;

  private final Map<String, Deque<Subscription>> open = new ConcurrentHashMap<>();
  private final ExecutorService turns =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("notifications-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeats").factory());
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final Semaphore places;
  private volatile boolean closed;

  Subscriptions(Notifications notifications, NotificationProperties properties) {
    this.notifications = notifications;
    this.properties = properties;
    this.places = new Semaphore(properties.mostOpen());
    Duration tick = properties.heartbeat().dividedBy(TICKS_PER_HEARTBEAT);
    var _ =
        clock.scheduleAtFixedRate(
            this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets the shopper's connections read on. */
  public void wake(String shopper) {
    of(shopper).forEach(Subscription::wake);
  }

  /**
   * @param last the number of the last notification that the client has; null for one that wants
   *     only what is new
   */
  SseEmitter open(String shopper, @Nullable Long last) {
    if (!places.tryAcquire()) {
      throw full();
    }
    Subscription subscription;
    try {
      long cursor = last == null ? notifications.head(shopper) : last;
      subscription =
          new Subscription(
              shopper, cursor, last == null, notifications, properties, turns, this::end);
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    subscription.emitter().onCompletion(() -> end(subscription));
    subscription.emitter().onTimeout(() -> end(subscription));
    subscription.emitter().onError(_ -> end(subscription));
    add(subscription);
    if (closed) {
      subscription.end();
    }
    subscription.wake();
    return subscription.emitter();
  }

  /** Ends all, so that a shutdown need not wait for them: the clients come back. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closed = true;
    open.values().forEach(subscriptions -> List.copyOf(subscriptions).forEach(Subscription::end));
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
    turns.shutdown();
  }

  private void tick() {
    open.values().forEach(subscriptions -> subscriptions.forEach(Subscription::tick));
  }

  private void add(Subscription subscription) {
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

  private void end(Subscription subscription) {
    if (!subscription.leave()) {
      return;
    }
    places.release();
    open.computeIfPresent(
        subscription.shopper(),
        (_, known) -> {
          Deque<Subscription> left = new ArrayDeque<>(known);
          left.remove(subscription);
          return left.isEmpty() ? null : left;
        });
    subscription.end();
  }

  private Deque<Subscription> of(String shopper) {
    return open.getOrDefault(shopper, new ArrayDeque<>(0));
  }

  private static ErrorResponseException full() {
    ErrorResponseException full =
        problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many streams are open");
    full.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return full;
  }
}
