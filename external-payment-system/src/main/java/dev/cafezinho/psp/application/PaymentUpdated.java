package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.webhook.delivery.Publisher;
import org.springframework.stereotype.Component;

/** Tells everybody who has registered for it at the hub. */
@Component
class PaymentUpdated implements Announcer {
  private final Publisher publisher;

  PaymentUpdated(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void announce(Payment payment, Notice notice) {
    publisher.publish(PaymentNews.EVENT, notice.id(), PaymentNews.of(payment, notice));
  }
}
