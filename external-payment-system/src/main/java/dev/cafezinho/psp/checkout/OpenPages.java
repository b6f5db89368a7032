package dev.cafezinho.psp.checkout;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** The tabs that are open at this process, and how the payment stood that each was told of last. */
@Component
class OpenPages {
  private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

  /** By the page's path on this origin. */
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  /**
   * @param told the payment as the tabs know it; absent until the first of them was told
   */
  private record Page(List<WebSocketSession> tabs, @Nullable Payment told) {
    Page with(WebSocketSession tab) {
      return new Page(Stream.concat(tabs.stream(), Stream.of(tab)).toList(), told);
    }

    @Nullable Page without(WebSocketSession closed) {
      var left = tabs.stream().filter(tab -> !tab.getId().equals(closed.getId())).toList();
      return left.isEmpty() ? null : new Page(left, told);
    }

    boolean knows(PaymentStatus status) {
      return told != null && told.status() == status;
    }

    Page told(Payment payment) {
      return new Page(tabs, payment);
    }
  }

  void open(String path, WebSocketSession tab) {
    pages.compute(path, (_, page) -> (page == null ? new Page(List.of(), null) : page).with(tab));
  }

  void closed(String path, WebSocketSession tab) {
    pages.computeIfPresent(path, (_, page) -> page.without(tab));
  }

  /**
   * Tells one tab, which has just come, what the page's other tabs know: they may have been told
   * since the payment was read. Where the payment read is the newer one, {@link OpenPagePoller}
   * finds that out.
   */
  void greet(String path, WebSocketSession tab, Payment read) {
    var page =
        pages.computeIfPresent(path, (_, known) -> known.told() == null ? known.told(read) : known);
    if (page != null) {
      tell(tab, known(page.told()));
    }
  }

  /** Tells all tabs of the payment's page, unless they know it already. */
  void tell(Payment payment) {
    var told = new AtomicReference<List<WebSocketSession>>(List.of());
    pages.computeIfPresent(
        Addresses.path(payment),
        (_, page) -> {
          if (page.knows(payment.status())) {
            return page;
          }
          told.set(page.tabs());
          return page.told(payment);
        });
    told.get().forEach(tab -> tell(tab, payment));
  }

  /** The payments that may still change, as their pages know them, by bank payment id. */
  Map<String, Payment> unsettled() {
    return pages.values().stream()
        .map(Page::told)
        .filter(told -> told != null && mayChange(told.status()))
        .map(OpenPages::known)
        .collect(toUnmodifiableMap(Payment::bankPaymentId, payment -> payment, (one, _) -> one));
  }

  /** Tells that a payment has another status, unless its page knows better by now. */
  void changed(Payment known, PaymentStatus now) {
    var page = pages.get(Addresses.path(known));
    if (page != null && known.equals(page.told())) {
      tell(known.in(now));
    }
  }

  private static Payment known(@Nullable Payment payment) {
    return Objects.requireNonNull(payment);
  }

  private static boolean mayChange(PaymentStatus status) {
    return switch (status) {
      case PENDING, PAID -> true;
      case REFUSED, EXPIRED, REFUNDED -> false;
    };
  }

  private static void tell(WebSocketSession tab, Payment payment) {
    try {
      tab.sendMessage(new TextMessage("{\"status\":\"" + payment.status().wireName() + "\"}"));
    } catch (IOException | RuntimeException gone) {
      log.debug("A tab is gone; it reads the state when it comes back", gone);
    }
  }
}
