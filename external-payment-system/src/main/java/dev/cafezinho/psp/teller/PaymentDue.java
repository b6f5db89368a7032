package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due on a payment: that it expires, and that its notices become deliveries. */
@Component
class PaymentDue implements DueHandler {
  static final String KIND = "payment";
  static final String LANE = "payments";

  private final PaymentDocuments payments;
  private final PaymentHandler handler;
  private final List<Announcer> announcers;
  private final DueWork due;
  private final Clock clock;

  PaymentDue(
      PaymentDocuments payments,
      PaymentHandler handler,
      List<Announcer> announcers,
      DueWork due,
      Clock clock) {
    this.payments = payments;
    this.handler = handler;
    this.announcers = announcers;
    this.due = due;
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
      due.done(entry, () -> payments.find(entry.ref()).isPresent());
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
      handler.handle(entry.ref(), new Expire(now));
    } else {
      due.postpone(entry, pending.payment().expiresAt());
    }
  }

  private void announce(PaymentDocument document) {
    if (document.outbox().isEmpty()) {
      return;
    }
    for (var notice : document.outbox()) {
      announcers.forEach(announcer -> announcer.announce(document.payment(), notice));
    }
    payments.save(document.announced());
  }
}
