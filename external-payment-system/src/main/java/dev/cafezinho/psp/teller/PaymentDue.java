package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.DueDocuments;
import dev.cafezinho.psp.due.DueRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What is due on a payment: that it expires, and that its notices become deliveries. */
@Component
class PaymentDue implements DueDocuments {
  private static final String LIMIT = PaymentDocuments.COLLECTION;

  private final PaymentDocuments payments;
  private final PaymentHandler handler;
  private final List<Announcer> announcers;
  private final DueRunner runner;
  private final Clock clock;

  PaymentDue(
      PaymentDocuments payments,
      @Lazy PaymentHandler handler,
      List<Announcer> announcers,
      DueRunner runner,
      Clock clock) {
    this.payments = payments;
    this.handler = handler;
    this.announcers = announcers;
    this.runner = runner;
    this.clock = clock;
  }

  /** It expires at that time unless something happens to it. */
  void expiresAt(PaymentDocument opened) {
    runner.later(this, new Due(opened.id(), atMillis(opened.payment().expiresAt()), LIMIT));
  }

  /**
   * Makes a write after which notices are to be announced, and has them announced.
   *
   * @param write stores the payment with the time that it is given as due
   */
  PaymentDocument announceAfter(Function<Instant, PaymentDocument> write) {
    boolean begins = runner.enter(LIMIT);
    var at = begins ? runner.lease() : runner.at(Duration.ZERO);
    PaymentDocument written = null;
    try {
      written = write.apply(at);
      return written;
    } finally {
      goOn(written, begins, at);
    }
  }

  private void goOn(@Nullable PaymentDocument written, boolean begins, Instant at) {
    if (written != null && begins) {
      runner.begin(LIMIT, () -> announce(written));
    } else if (written != null) {
      runner.submit(this, new Due(written.id(), at, LIMIT));
    } else if (begins) {
      runner.leave(LIMIT);
    }
  }

  /** As the store keeps it. */
  private static Instant atMillis(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli());
  }

  @Override
  public String collection() {
    return PaymentDocuments.COLLECTION;
  }

  @Override
  public @Nullable String limitField() {
    return null;
  }

  @Override
  public void attend(Due due) {
    payments
        .claim(due, runner.lease())
        .ifPresent(
            claimed -> {
              if (claimed.payment().status() == PaymentStatus.PENDING) {
                expire(claimed);
              } else {
                announce(claimed);
              }
            });
  }

  /** A change has its own announcement, so this has done its part either way. */
  private void expire(PaymentDocument pending) {
    var now = clock.instant();
    if (pending.payment().isPastExpiry(now)) {
      handler.handle(pending.id(), new Expire(now));
    } else {
      expiresAt(payments.save(pending.dueAt(atMillis(pending.payment().expiresAt()))));
    }
  }

  private void announce(PaymentDocument document) {
    for (var notice : document.outbox()) {
      announcers.forEach(announcer -> announcer.announce(document.payment(), notice));
    }
    try {
      payments.save(document.announced());
    } catch (OptimisticLockingFailureException _) {
      // it has moved on, and who moved it announces all of it
    }
  }
}
