package dev.cafezinho.payment.psp;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the payment system for its webhooks, as often as it takes. */
@Component
class WebhookRegistration {
  private static final Logger log = LoggerFactory.getLogger(WebhookRegistration.class);

  private final PixClient payments;
  private final PixJson.Register registration;
  private final Duration retry;
  private volatile boolean over;

  WebhookRegistration(
      PixClient payments,
      WebhookSecret secret,
      @Value("${spring.application.name}") String service,
      @Value("${cafezinho.urls.pagamento}") String own,
      @Value("${cafezinho.payment.registration-retry:5s}") Duration retry) {
    this.payments = payments;
    this.retry = retry;
    this.registration =
        new PixJson.Register(
            "payment.updated", service, "persistent", own, "/webhooks/payments", secret.value());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("webhook-registration").start(this::registerUntilDone);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    over = true;
  }

  private void registerUntilDone() {
    while (!over) {
      try {
        payments.register(registration);
        log.info("The payment system will call {}", registration.baseUrl());
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
