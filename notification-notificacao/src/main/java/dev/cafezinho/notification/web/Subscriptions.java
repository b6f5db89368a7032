package dev.cafezinho.notification.web;

import dev.cafezinho.notification.Notifications;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connections of this instance. */
@Component
public class Subscriptions {
  private final Map<String, Deque<Subscription>> open = new ConcurrentHashMap<>();
  private final Notifications notifications;
  private final NotificationProperties properties;
  private volatile boolean closed;

  Subscriptions(Notifications notifications, NotificationProperties properties) {
    this.notifications = notifications;
    this.properties = properties;
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
    long cursor = last == null ? notifications.head(shopper) : last;
    Subscription subscription =
        new Subscription(shopper, cursor, last == null, notifications, properties);
    subscription.emitter().onCompletion(() -> end(subscription));
    subscription.emitter().onTimeout(() -> end(subscription));
    subscription.emitter().onError(_ -> end(subscription));
    add(subscription);
    if (closed) {
      subscription.end();
    }
    Thread.ofVirtual()
        .name("notifications-" + shopper)
        .start(
            () -> {
              try {
                subscription.run();
              } finally {
                end(subscription);
              }
            });
    return subscription.emitter();
  }

  /** Ends all, so that a shutdown need not wait for them: the clients come back. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closed = true;
    open.values().forEach(subscriptions -> List.copyOf(subscriptions).forEach(Subscription::end));
  }

  private void add(Subscription subscription) {
    open.compute(
        subscription.shopper(),
        (_, known) -> {
          Deque<Subscription> subscriptions =
              known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
          if (subscriptions.size() >= properties.mostPerShopper()) {
            subscriptions.removeFirst().end();
          }
          subscriptions.addLast(subscription);
          return subscriptions;
        });
  }

  private void end(Subscription subscription) {
    subscription.end();
    open.computeIfPresent(
        subscription.shopper(),
        (_, known) -> {
          Deque<Subscription> left = new ArrayDeque<>(known);
          left.remove(subscription);
          return left.isEmpty() ? null : left;
        });
  }

  private Deque<Subscription> of(String shopper) {
    return open.getOrDefault(shopper, new ArrayDeque<>());
  }
}
