package dev.cafezinho.payment;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.relay.Relay;
import dev.cafezinho.payment.Charge.Step;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what is next for a charge in the payment system, and does it again until it is done. What
 * was asked for is never taken for what has happened: the payment system is asked for the outcome.
 */
@Component
class Cashier implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Cashier.class);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** How long a stop waits for calls of the payment system. */
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  private final Ledger ledger;
  private final PaymentSystem payments;
  private final PaymentSettings settings;
  private final Clock clock;
  private final ExecutorService threads;
  private final Attendance attendance;

  @Autowired
  Cashier(Ledger ledger, PaymentSystem payments, PaymentSettings settings, Clock clock) {
    this(ledger, payments, settings, clock, Executors.newVirtualThreadPerTaskExecutor());
  }

  Cashier(
      Ledger ledger,
      PaymentSystem payments,
      PaymentSettings settings,
      Clock clock,
      ExecutorService threads) {
    this.ledger = ledger;
    this.payments = payments;
    this.settings = settings;
    this.clock = clock;
    this.threads = threads;
    this.attendance = new Attendance(threads, this::attend);
  }

  @Scheduled(fixedDelayString = "${cafezinho.payment.poll:1s}")
  void attendDue() {
    ledger.due().forEach(attendance::unlessAttended);
  }

  /** At once, but on another thread: a slow payment system holds up no consumer. */
  void attendSoon(String orderId) {
    attendance.anew(orderId);
  }

  private void attend(String orderId) {
    try {
      Charge charge = attendUntilNothingChanges(orderId);
      // of an unknown one the order is just being recorded
      if (charge.next() == Step.DONE && !charge.equals(Charge.UNKNOWN)) {
        ledger.done(orderId);
      }
    } catch (RuntimeException e) {
      log.warn("The charge of order {} is tried again later: {}", orderId, e.toString());
    }
  }

  /**
   * What others have recorded meanwhile changes it, too: the deadline set here may have moved
   * theirs away. Who records later sets a later deadline.
   */
  private Charge attendUntilNothingChanges(String orderId) {
    while (true) {
      Charge charge = ledger.load(orderId);
      ledger.lookAgainIn(orderId, wait(charge));
      if (step(orderId, charge).equals(charge) && ledger.load(orderId).equals(charge)) {
        return charge;
      }
    }
  }

  private Charge step(String orderId, Charge charge) {
    ChargeRequest request = charge.request();
    OpenPayment payment = charge.payment();
    if (request == null) {
      return charge;
    }
    if (payment == null) {
      return charge.next() == Step.OPEN ? open(orderId, request) : charge;
    }
    return switch (charge.next()) {
      case OPEN, DONE -> charge;
      case AWAIT -> isTimeToAsk(request) ? ask(orderId, charge, payment) : charge;
      case VOID -> {
        payments.refuse(payment, request.amount().amount());
        yield ask(orderId, charge, payment);
      }
      case REFUND -> {
        payments.refund(payment, request.amount().amount());
        yield ask(orderId, charge, payment);
      }
    };
  }

  /** Nobody can pay what could not be opened in time, and its goods are for others. */
  private Charge open(String orderId, ChargeRequest request) {
    Instant end = request.heardAt().plus(settings.expiresIn(request.contents().fulfilment()));
    Instant now = clock.instant();
    return record(
        orderId,
        now.isAfter(end)
            ? new RecordOutcome(Outcome.EXPIRED, now)
            : new RecordOpening(payments.open(request)));
  }

  private Charge ask(String orderId, Charge charge, OpenPayment payment) {
    return payments
        .outcome(payment)
        .map(outcome -> record(orderId, new RecordOutcome(outcome, clock.instant())))
        .orElse(charge);
  }

  private Charge record(String orderId, ChargeCommand command) {
    return ledger.record(orderId, command, Cause.itself());
  }

  private boolean isTimeToAsk(ChargeRequest request) {
    return !clock.instant().isBefore(request.heardAt().plus(settings.askAfter()));
  }

  /** As long as the order has been known, so that waits double without being counted. */
  private Duration wait(Charge charge) {
    ChargeRequest request = charge.request();
    if (request == null) {
      return LONGEST_WAIT;
    }
    Instant now = clock.instant();
    boolean awaiting = charge.next() == Step.AWAIT;
    Duration shortest = awaiting ? settings.askAfter() : SHORTEST_WAIT;
    Duration wait = between(shortest, Duration.between(request.heardAt(), now), LONGEST_WAIT);
    OpenPayment payment = charge.payment();
    if (awaiting && payment != null && payment.expiresAt().isAfter(now)) {
      Duration untilExpired = Duration.between(now, payment.expiresAt()).plus(SHORTEST_WAIT);
      return wait.compareTo(untilExpired) < 0 ? wait : untilExpired;
    }
    return wait;
  }

  private static Duration between(Duration least, Duration wanted, Duration most) {
    if (wanted.compareTo(least) < 0) {
      return least;
    }
    return wanted.compareTo(most) > 0 ? most : wanted;
  }

  @Override
  public void start() {
    // its threads are there from the beginning
  }

  @Override
  public boolean isRunning() {
    return !threads.isShutdown();
  }

  /** After consumers and requests, which call it, and before the relay, to which it gives work. */
  @Override
  public int getPhase() {
    return Relay.PHASE + 1;
  }

  /** A call under way may finish; what it would have led to waits for its deadline. */
  @Override
  public void stop() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
