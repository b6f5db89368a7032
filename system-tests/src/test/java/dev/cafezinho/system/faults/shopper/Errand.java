package dev.cafezinho.system.faults.shopper;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Places an order and does with it what its fate is. */
public final class Errand implements Runnable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How long to listen before asking: what was heard is enough when all is well. */
  private static final Duration EAR = Duration.ofSeconds(5);

  private static final Set<Integer> AGREED_ON_DELETION = Set.of(200, 202, 409);
  private static final Set<Integer> AGREED_ON_SETTLEMENT = Set.of(200, 409);

  private final TrackedOrder order;
  private final Customer customer;
  private final Web web;

  public Errand(TrackedOrder order, Customer customer, Web web) {
    this.order = order;
    this.customer = customer;
    this.web = web;
  }

  @Override
  public void run() {
    try {
      customer.place(order, UUID.randomUUID().toString());
      if (order.isAcknowledged()) {
        fulfil();
      }
    } catch (Customer.NoAnswer e) {
      order.complain(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void fulfil() throws InterruptedException {
    switch (order.fate()) {
      case ABANDONED -> {}
      case PAID -> settle(Request.CONFIRMATION);
      case REFUSED -> settle(Request.REFUSAL);
      case DELETED_EARLY -> delete();
      case DELETED_LATE -> {
        settle(Request.CONFIRMATION);
        if (hears(notice -> notice.status().equals("PAYMENT_APPROVED"))) {
          delete();
        }
      }
    }
  }

  private void delete() {
    var answer = customer.insist("DELETE", "/api/orders/" + order.id(), "");
    order.answered(Request.DELETION, answer.status());
    if (!AGREED_ON_DELETION.contains(answer.status())) {
      order.complain("DELETE -> " + answer);
    }
  }

  private boolean hears(Predicate<Notice> news) throws InterruptedException {
    return customer
        .live()
        .await(order.id(), notice -> news.test(notice) || isOver(notice), PATIENCE);
  }

  private static boolean isOver(Notice notice) {
    return Set.of("DELETED", "REFUNDED", "SHIPPED").contains(notice.status());
  }

  private void settle(Request how) throws InterruptedException {
    var page = page();
    var deadline = Instant.now().plus(PATIENCE);
    while (!page.isEmpty() && Instant.now().isBefore(deadline)) {
      try {
        if (settled(how, URI.create(page))) {
          return;
        }
      } catch (IOException _) {
        // nobody there, or no answer in time: once more, which counts once
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    order.remember("no " + how + (page.isEmpty() ? ": never payable" : ": no answer"));
  }

  private boolean settled(Request how, URI page) throws IOException {
    var payment = web.send("GET", page, "", "Accept", "application/json");
    if (payment.status() != 200) {
      return false;
    }
    var body =
        "{\"bank_payment_id\":\"%s\",\"value\":%d}"
            .formatted(
                payment.json().path("bank_payment_id").asString(),
                payment.json().path("value").asLong());
    var answer = web.send("POST", page.resolve("/payments/pix/" + how.path()), body);
    if (answer.status() >= 500) {
      return false;
    }
    order.answered(how, answer.status());
    if (!AGREED_ON_SETTLEMENT.contains(answer.status())) {
      order.complain(how + " -> " + answer);
    }
    return true;
  }

  /** The address of the payment's page, or nothing if there will be none. */
  private String page() throws InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var heard =
          customer
              .live()
              .await(order.id(), notice -> !notice.pageUrl().isEmpty() || isOver(notice), EAR);
      if (heard) {
        return customer.live().heardOf(order.id()).stream()
            .map(Notice::pageUrl)
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElse("");
      }
      var view = customer.insist("GET", "/api/orders/" + order.id(), "").json();
      var url = view.path("payment").path("pageUrl").asString("");
      if (!url.isEmpty()) {
        return url;
      }
    }
    return "";
  }
}
