package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentDecider;
import dev.cafezinho.psp.PaymentDecision.Moves;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves payments to other statuses, and attends to what is due on one: that it expires, and that
 * its notices become deliveries.
 */
@Component
class PaymentDue implements DueDocuments {
  private static final String LIMIT = StoredPayments.COLLECTION;

  private final StoredPayments payments;
  private final List<Announcer> announcers;
  private final DueRunner runner;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PaymentDue(
      StoredPayments payments,
      List<Announcer> announcers,
      DueRunner runner,
      Clock clock,
      ApplicationEventPublisher events) {
    this.payments = payments;
    this.announcers = announcers;
    this.runner = runner;
    this.clock = clock;
    this.events = events;
  }

  /** It expires at that time unless something happens to it. */
  void expiresAt(StoredPayment opened) {
    runner.later(due(opened, atMillis(opened.payment().expiresAt())));
  }

  /**
   * Stores a payment's new status with the notice of it, which is announced then.
   *
   * @throws OptimisticLockingFailureException if another was faster
   */
  void move(StoredPayment payment, PaymentStatus to) {
    var notice = new Notice(NoticeId.next(), to, clock.instant());
    var moved = announceAfter(at -> payments.save(payment.moved(to, notice, at)));
    events.publishEvent(new PaymentMoved(moved.payment()));
  }

  /**
   * Makes a write after which notices are to be announced, and has them announced.
   *
   * @param write stores the payment with the time that it is given as due
   */
  private StoredPayment announceAfter(Function<Instant, StoredPayment> write) {
    boolean begins = runner.enter(LIMIT);
    var at = begins ? runner.lease() : runner.at(Duration.ZERO);
    StoredPayment written = null;
    try {
      written = write.apply(at);
      return written;
    } finally {
      goOn(written, begins, at);
    }
  }

  private void goOn(@Nullable StoredPayment written, boolean begins, Instant at) {
    if (written != null && begins) {
      runner.begin(LIMIT, () -> announce(written));
    } else if (written != null) {
      runner.submit(due(written, at));
    } else if (begins) {
      runner.leave(LIMIT);
    }
  }

  private static Due due(StoredPayment payment, Instant at) {
    return new Due(StoredPayments.COLLECTION, payment.id(), at, LIMIT);
  }

  /** As the store keeps it. */
  private static Instant atMillis(Instant time) {
    return Instant.ofEpochMilli(time.toEpochMilli());
  }

  @Override
  public String collection() {
    return StoredPayments.COLLECTION;
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
  private void expire(StoredPayment pending) {
    try {
      if (PaymentDecider.decide(new Expire(clock.instant()), pending.payment())
          instanceof Moves moves) {
        move(pending, moves.to());
      } else {
        expiresAt(payments.save(pending.dueAt(atMillis(pending.payment().expiresAt()))));
      }
    } catch (OptimisticLockingFailureException _) {
      // it is paid or refused at this moment, and who did that announces it
    }
  }

  private void announce(StoredPayment payment) {
    for (var notice : payment.outbox()) {
      announcers.forEach(announcer -> announcer.announce(payment.payment(), notice));
    }
    try {
      payments.save(payment.announced());
    } catch (OptimisticLockingFailureException _) {
      // it has moved on, and who moved it announces all of it
    }
  }
}
