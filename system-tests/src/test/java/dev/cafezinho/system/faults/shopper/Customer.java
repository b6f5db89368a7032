package dev.cafezinho.system.faults.shopper;

import dev.cafezinho.system.faults.cluster.Catalogue;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** A shopper's browser, who asks again until there is an answer, and hears all news live. */
public final class Customer implements AutoCloseable {
  private static final String CSRF = "XSRF-TOKEN";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;
  private static final int CONFLICT = 409;
  private static final int CANNOT_BE_SOLD = 422;
  private static final String ITEMS = "/api/cart/items/";

  private final String name;
  private final URI door;
  private final Web web;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final ReentrantLock cart = new ReentrantLock();
  private final Live live;

  public Customer(String name, URI door, Web web, Progress progress) {
    this.name = name;
    this.door = door;
    this.web = web;
    insist("GET", "/api/cart", "");
    live = listen(progress);
  }

  /** Nobody answered for so long that nobody will. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
      super(message);
    }
  }

  public String name() {
    return name;
  }

  public Live live() {
    return live;
  }

  /** Everything that there is to hear, from the beginning. */
  public Live listen(Progress progress) {
    return new Live(door.resolve("/api/notifications"), this::cookie, web, progress);
  }

  /** One order at a time: a shopper has one cart. */
  public void place(TrackedOrder order, String key) {
    cart.lock();
    try {
      if (fill(order)) {
        order.remember("in the cart");
        place(order, key, order(key));
      }
    } finally {
      cart.unlock();
    }
  }

  private boolean fill(TrackedOrder order) {
    for (var line : order.lines().entrySet()) {
      var item = ITEMS + line.getKey();
      var inCart = insist("PUT", item, "{\"quantity\":%d}".formatted(line.getValue()));
      if (inCart.status() != 200) {
        order.complain("PUT " + item + " -> " + inCart);
        return false;
      }
    }
    return true;
  }

  private Web.Reply order(String key) {
    return insist("POST", "/api/orders", Orders.BODY, "Idempotency-Key", key);
  }

  private void place(TrackedOrder order, String key, Web.Reply answer) {
    if (answer.status() == 201) {
      order.acknowledged(answer.json().path("id").asString());
    } else if (answer.status() != CANNOT_BE_SOLD || !turnedAway(order, key)) {
      order.complain("POST /api/orders -> " + answer);
    }
  }

  /**
   * What cannot be sold would be in the way of the next order. An attempt that was never answered
   * may have been served, so the shopper asks once more, with nothing left in the cart to order.
   *
   * @return whether it is as it must be: something scarce was wanted, or there is an order after
   *     all
   */
  private boolean turnedAway(TrackedOrder order, String key) {
    order.answered(Request.PLACING, CANNOT_BE_SOLD);
    var wantedScarce = false;
    for (var item : insist("GET", "/api/cart", "").json().path("items")) {
      var sku = item.path("sku").asString();
      wantedScarce |= Catalogue.isScarce(sku);
      insist("DELETE", ITEMS + sku, "");
    }
    var again = order(key);
    if (again.status() == 201) {
      order.acknowledged(again.json().path("id").asString());
      return true;
    }
    return again.status() == CONFLICT && wantedScarce;
  }

  /** Asks until somebody has answered who knows; a 5xx or no answer at all tells nothing. */
  public Web.Reply insist(String method, String path, String body, String... headers) {
    var deadline = Instant.now().plus(PATIENCE);
    var last = "";
    while (Instant.now().isBefore(deadline)) {
      try {
        var reply = send(method, path, body, headers);
        if (reply.status() < BROKEN && reply.status() != TOO_MANY) {
          return reply;
        }
        last = reply.toString();
      } catch (IOException e) {
        last = e.toString();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new NoAnswer(method + " " + path + " of " + name + ": " + last);
  }

  private Web.Reply send(String method, String path, String body, String... headers)
      throws IOException {
    var all = new ArrayList<String>(List.of(headers));
    all.addAll(List.of("X-" + CSRF, cookies.getOrDefault(CSRF, "none"), "Cookie", cookie()));
    var reply = web.send(method, door.resolve(path), body, all.toArray(String[]::new));
    reply.response().headers().allValues("set-cookie").stream()
        .map(HttpCookie::parse)
        .flatMap(List::stream)
        .forEach(set -> cookies.put(set.getName(), set.getValue()));
    return reply;
  }

  private String cookie() {
    return cookies.isEmpty()
        ? "none=none"
        : cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    live.close();
  }
}
