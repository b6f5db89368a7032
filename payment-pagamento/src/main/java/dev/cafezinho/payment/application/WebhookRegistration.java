package dev.cafezinho.payment.application;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the payment system for its webhooks, as often as it takes. */
@Component
class WebhookRegistration {
  private static final Logger log = LoggerFactory.getLogger(WebhookRegistration.class);

  private final PaymentSystem payments;
  private final Duration retry;
  private volatile boolean over;

  WebhookRegistration(PaymentSystem payments, PaymentProperties properties) {
    this.payments = payments;
    this.retry = properties.registrationRetry();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("webhook-registration").start(this::subscribeUntilDone);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    over = true;
  }

  private void subscribeUntilDone() {
    while (!over) {
      try {
        payments.subscribe();
        log.info("The payment system will tell us what becomes of payments");
        return;
      } catch (RuntimeException e) {
        log.warn("The payment system does not know of us yet: {}", e.getMessage());
      }
      try {
        Thread.sleep(retry);
      } catch (InterruptedException _) {
        return;
      }
    }
  }
}
