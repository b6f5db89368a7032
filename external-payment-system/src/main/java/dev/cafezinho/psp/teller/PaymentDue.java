package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import dev.cafezinho.psp.faults.Fault;
import dev.cafezinho.psp.faults.Faults;
import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.psp.webhook.Publisher;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What is due on a payment: that it expires, and that its notices become deliveries. */
@Component
class PaymentDue implements DueHandler {
  static final String KIND = "payment";
  static final String LANE = "payments";

  private final PaymentDocuments payments;
  private final Teller teller;
  private final Publisher publisher;
  private final Faults faults;
  private final DueWork due;
  private final String receiver;
  private final Clock clock;

  PaymentDue(
      PaymentDocuments payments,
      Teller teller,
      Publisher publisher,
      Faults faults,
      DueWork due,
      PspSettings settings,
      Clock clock) {
    this.payments = payments;
    this.teller = teller;
    this.publisher = publisher;
    this.faults = faults;
    this.due = due;
    this.receiver = settings.pix().key();
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(DueEntry entry) {
    var found = payments.find(entry.ref()).orElse(null);
    if (found == null) {
      due.done(entry);
    } else if (found.payment().status() == PaymentStatus.PENDING) {
      expire(entry, found);
    } else {
      announce(found);
      due.done(entry);
    }
  }

  /** A change schedules its own announcement, so this entry has done its part either way. */
  private void expire(DueEntry entry, PaymentDocument pending) {
    var now = clock.instant();
    if (pending.payment().isPastExpiry(now)) {
      teller.handle(entry.ref(), new Expire(now));
    } else {
      due.postpone(entry, pending.payment().expiresAt());
    }
  }

  private void announce(PaymentDocument document) {
    if (document.outbox().isEmpty()) {
      return;
    }
    for (var notice : document.outbox()) {
      var mischief = faults.mischief(document.id(), notice.id());
      var news = PaymentNews.of(document.payment(), notice, receiver);
      var told = mischief.has(Fault.WRONG_AMOUNT) ? news.wrong() : news;
      publisher.publish(PaymentNews.EVENT, notice.id(), told, mischief);
    }
    payments.save(document.announced());
  }
}
