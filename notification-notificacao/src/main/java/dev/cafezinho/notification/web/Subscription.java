package dev.cafezinho.notification.web;

import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.Notification;
import dev.cafezinho.notification.Notifications;
import dev.cafezinho.service.streams.Frame;
import dev.cafezinho.service.streams.LiveStream;
import dev.cafezinho.service.streams.LiveStreams;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A shopper's connection: the notifications, and beside them the stock. */
final class Subscription extends LiveStream {
  private final String shopper;
  private final Notifications notifications;
  private final NotificationProperties properties;
  private final StockBoard stock;
  private final Subscriptions subscriptions;
  private final boolean anew;
  private volatile boolean woken;
  private volatile long lastRead = System.nanoTime();
  private volatile long lastStock;
  private volatile long stockEdition;
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
      NotificationProperties properties,
      StockBoard stock,
      LiveStreams streams,
      Subscriptions subscriptions) {
    super(streams);
    this.shopper = shopper;
    this.cursor = cursor;
    this.anew = anew;
    this.notifications = notifications;
    this.properties = properties;
    this.stock = stock;
    this.subscriptions = subscriptions;
    this.stockEdition = stock.begin();
    this.lastStock = lastRead - properties.stock().toNanos();
  }

  String shopper() {
    return shopper;
  }

  @Override
  protected void opened() {
    subscriptions.add(this);
  }

  @Override
  protected void closed() {
    subscriptions.remove(this);
  }

  /** There may be something to read, or nothing has been sent yet. */
  @Override
  public void wake() {
    woken = true;
    super.wake();
  }

  @Override
  protected boolean isDue() {
    return stockIsDue() || readIsDue();
  }

  @Override
  protected void send() throws IOException {
    if (woken || readIsDue()) {
      woken = false;
      var _ = sendNews();
    }
    if (stockIsDue()) {
      sendStock();
    }
  }

  /**
   * Something at once, so that the client knows that it is connected; and where from. An id without
   * data is kept by browsers and told to nobody: one that loses its stream before the first event
   * goes on from there (https://html.spec.whatwg.org/multipage/server-sent-events.html).
   */
  @Override
  protected void greet() throws IOException {
    woken = false;
    SseEventBuilder greeting = SseEmitter.event();
    if (anew) {
      greeting.id(Long.toString(cursor));
    }
    emitter().send(greeting.comment("welcome").reconnectTime(properties.reconnect().toMillis()));
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
      emitter()
          .send(
              SseEmitter.event()
                  .name("reset")
                  .id(Long.toString(head))
                  .data("{\"id\":" + head + "}"));
    }
  }

  private boolean sendNews() throws IOException {
    lastRead = System.nanoTime();
    boolean any = false;
    List<Notification> news;
    do {
      news = notifications.after(shopper, cursor);
      for (Notification notification : news) {
        emitter()
            .send(
                SseEmitter.event()
                    .name("order-status")
                    .id(Long.toString(notification.n()))
                    .data(EventJson.MAPPER.writeValueAsString(NotificationView.of(notification))));
        cursor = notification.n();
        any = true;
      }
    } while (news.size() == Notifications.PAGE && !hasEnded());
    return any;
  }

  private void sendStock() throws IOException {
    long edition = stock.edition();
    Frame changed = stock.since(stockEdition);
    stockEdition = edition;
    lastStock = System.nanoTime();
    emitter().send(changed.data());
  }

  private boolean stockIsDue() {
    return stock.edition() > stockEdition && since(lastStock).compareTo(properties.stock()) >= 0;
  }

  private boolean readIsDue() {
    return since(lastRead).compareTo(properties.check()) >= 0;
  }
}
