package dev.cafezinho.payment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the payment system is asked what became of a charge, for the news of it may get lost. Waits
 * grow with the time that has passed, so that they double without being counted.
 *
 * @param first how long after the order was heard of it is asked for the first time
 * @param afterRefusal for how long it is asked whether money came though nothing was to be taken
 */
public record AskTimes(Duration first, Duration afterRefusal) {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** Now and then while it can be paid, and soon after the end of that time. */
  Instant whileItCanBePaid(ChargeRequest request, OpenPayment payment, Instant now) {
    Instant next = now.plus(between(first, age(request, now), LONGEST_WAIT));
    Instant end = payment.expiresAt().plus(SHORTEST_WAIT);
    return next.isBefore(end) ? next : end;
  }

  /** Null when it is not asked any more. */
  @Nullable Instant afterRefusal(Instant refusedAt, Instant now) {
    Duration passed = Duration.between(refusedAt, now);
    Instant next = now.plus(passed.compareTo(LONGEST_WAIT) < 0 ? LONGEST_WAIT : passed);
    return next.isAfter(refusedAt.plus(afterRefusal)) ? null : next;
  }

  /** When to do again what has not succeeded. */
  Instant again(ChargeRequest request, Instant now) {
    return now.plus(between(SHORTEST_WAIT, age(request, now), LONGEST_WAIT));
  }

  private static Duration age(ChargeRequest request, Instant now) {
    return Duration.between(request.heardAt(), now);
  }

  private static Duration between(Duration least, Duration wanted, Duration most) {
    if (wanted.compareTo(least) < 0) {
      return least;
    }
    return wanted.compareTo(most) > 0 ? most : wanted;
  }
}
