package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.faults.Fault;
import dev.cafezinho.psp.faults.Faults;
import dev.cafezinho.psp.webhook.Publisher;
import org.springframework.stereotype.Component;

/** Tells everybody who has registered for it at the hub. */
@Component
class PaymentUpdated implements Announcer {
  private final Publisher publisher;
  private final Faults faults;

  PaymentUpdated(Publisher publisher, Faults faults) {
    this.publisher = publisher;
    this.faults = faults;
  }

  @Override
  public void announce(Payment payment, Notice notice) {
    var mischief = faults.mischief(payment.bankPaymentId(), notice.id());
    var news = PaymentNews.of(payment, notice);
    var told = mischief.has(Fault.WRONG_AMOUNT) ? news.wrong() : news;
    publisher.publish(PaymentNews.EVENT, notice.id(), told, mischief);
  }
}
