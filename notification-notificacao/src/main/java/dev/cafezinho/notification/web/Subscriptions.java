package dev.cafezinho.notification.web;

import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.web.ProblemType;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
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
import java.util.concurrent.atomic.AtomicBoolean;
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
  private static final ProblemType TOO_MANY =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams");

  /** How often a heartbeat's time is looked at. */
  private static final int TICKS_PER_HEARTBEAT = 60;

  /** So many connections are told of stock at their own pace; with more, all wait longer. */
  private static final int TOLD_AT_ONCE = 2_000;

  /** A page reads the catalogue before its connection stands. */
  private static final Duration BETWEEN_PAGE_AND_STREAM = Duration.ofSeconds(10);

  private final Map<String, Deque<Subscription>> open = new ConcurrentHashMap<>();
  private final ExecutorService turns =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("notifications-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeats").factory());
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final Semaphore places;
  private final StockBoard stock = new StockBoard(BETWEEN_PAGE_AND_STREAM);
  private final AtomicBoolean stockIsWaiting = new AtomicBoolean();
  private final Clock time;
  private volatile Frame ping;
  private volatile long lastStock;
  private volatile boolean closed;

  Subscriptions(Notifications notifications, NotificationProperties properties, Clock time) {
    this.notifications = notifications;
    this.properties = properties;
    this.places = new Semaphore(properties.mostOpen());
    this.time = time;
    this.ping = Frame.ping(time.instant());
    this.lastStock = System.nanoTime() - properties.stock().toNanos();
    Duration tick = properties.heartbeat().dividedBy(TICKS_PER_HEARTBEAT);
    var _ =
        clock.scheduleAtFixedRate(
            this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets the shopper's connections read on. */
  public void wake(String shopper) {
    of(shopper).forEach(Subscription::wake);
  }

  /** Tells all connections what has become of the stock, at most once in a while. */
  public void stock(StockUpdated updated) {
    stock.heard(updated.products());
    if (!closed && stockIsWaiting.compareAndSet(false, true)) {
      long wait = pace() - (System.nanoTime() - lastStock);
      var _ = clock.schedule(this::tellStock, Math.max(0, wait), TimeUnit.NANOSECONDS);
    }
  }

  private void tellStock() {
    stockIsWaiting.set(false);
    if (stock.publish()) {
      lastStock = System.nanoTime();
      open.values().forEach(subscriptions -> subscriptions.forEach(Subscription::tick));
    }
  }

  /** What telling costs each second does not grow with the number of connections for ever. */
  private long pace() {
    int connections = properties.mostOpen() - places.availablePermits();
    return properties.stock().toNanos() * (1 + connections / TOLD_AT_ONCE);
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
              shopper,
              cursor,
              last == null,
              notifications,
              properties,
              stock,
              this::ping,
              turns,
              this::end);
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

  private Frame ping() {
    return ping;
  }

  private void tick() {
    ping = Frame.ping(time.instant());
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
    ErrorResponseException full = TOO_MANY.because("Too many streams are open");
    full.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return full;
  }
}
