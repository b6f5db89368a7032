package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.application.PaymentHandler;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds out what other processes have done to the payments whose pages are open here, for a page
 * turns within a second. One question serves all pages, and none is asked while no page is open.
 */
@Component
class OpenPagePoller {
  private static final Logger log = LoggerFactory.getLogger(OpenPagePoller.class);

  /** With the page's own request for its new state this stays within a second. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final OpenPages pages;
  private final PaymentHandler handler;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("open-pages").daemon().factory());

  private boolean failing;

  OpenPagePoller(OpenPages pages, PaymentHandler handler) {
    this.pages = pages;
    this.handler = handler;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    long millis = INTERVAL.toMillis();
    var _ = timer.scheduleWithFixedDelay(this::lookSafely, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  private void lookSafely() {
    try {
      look();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("Open pages do not hear of other processes for now: {}", e.toString());
      }
      failing = true;
    }
  }

  /** What a page was told since the question was asked is newer than the answer. */
  private void look() {
    var known = pages.unsettled();
    if (known.isEmpty()) {
      return;
    }
    handler
        .statuses(known.keySet())
        .forEach(
            (id, status) -> {
              var payment = known.get(id);
              if (payment != null && payment.status() != status) {
                pages.changed(payment, status);
              }
            });
  }
}
