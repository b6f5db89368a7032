package dev.cafezinho.order.counter;

import dev.cafezinho.contracts.OrderStatus;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counter as it is. What an order spends and where it stands in the queue is not written when
 * the order moves on: it follows from the tickets and from how far their orders are. So a cancelled
 * order gives back what it has spent by being cancelled, and nothing can be given back twice.
 *
 * @param version grows with every change; 0 before the first
 * @param open whether orders are taken
 * @param day the shop's own, of the last number
 * @param lastNumber that was given on that day
 * @param admissions the latest ones, in order of their time
 * @param tickets of the orders that wait, or still matter otherwise, in order of their time
 */
public record Counter(
    long version,
    boolean open,
    LocalDate day,
    long lastNumber,
    List<Admission> admissions,
    List<Ticket> tickets) {
  /** For how long a code that has changed is known to have been one. */
  private static final Duration ADMISSIONS_KEPT = Duration.ofHours(1);

  /** For how long a finished order is shown. */
  private static final Duration FINISHED_SHOWN = Duration.ofMinutes(10);

  /** For how long an order is shown that nobody picks up. */
  private static final Duration READY_SHOWN = Duration.ofHours(3);

  private static final int MOST_FINISHED = 12;

  static final Counter NEW = new Counter(0, true, LocalDate.EPOCH, 0, List.of(), List.of());

  public Counter {
    admissions = List.copyOf(admissions);
    tickets = List.copyOf(tickets);
  }

  /**
   * An order that wants a place.
   *
   * @param code that the shopper has; not looked at for an order that the staff enter
   * @param drinks of the order
   * @param today the shop's day
   */
  public record Wish(
      String order,
      @Nullable String code,
      int drinks,
      boolean enteredByStaff,
      Instant now,
      LocalDate today) {}

  /** What the counter says to a wish. */
  public sealed interface Answer {
    /**
     * @param counter as it is then, which is the same when the order had its place already
     */
    record Taken(Counter counter, Ticket ticket) implements Answer {}

    record Refused(Refusal refusal) implements Answer {}
  }

  /** Gives an order its place, its number and what it spends, all or nothing, and once. */
  public Answer take(Wish wish, Map<String, Progress> progress, CounterProperties rules) {
    Instant now = wish.now();
    Optional<Ticket> former = ticket(wish.order());
    if (former.isPresent() && counts(former.get(), progress, now)) {
      return new Answer.Taken(this, former.get());
    }
    Optional<Refusal> refusal = refusal(wish, progress, rules);
    if (refusal.isPresent()) {
      return new Answer.Refused(refusal.get());
    }
    boolean isAnotherDay = wish.today().isAfter(day);
    long number = isAnotherDay ? 1 : lastNumber + 1;
    Instant admission =
        wish.enteredByStaff() || wish.code() == null
            ? null
            : Admission.from(wish.code()).orElseThrow();
    Ticket ticket = new Ticket(wish.order(), number, now, admission, wish.drinks());
    Stream<Ticket> others =
        tickets.stream()
            .filter(one -> !one.order().equals(wish.order()))
            .filter(one -> matters(one, progress, rules, now));
    return new Answer.Taken(
        new Counter(
            version,
            open,
            isAnotherDay ? wish.today() : day,
            number,
            admissions,
            Stream.concat(others, Stream.of(ticket)).toList()),
        ticket);
  }

  private Optional<Refusal> refusal(
      Wish wish, Map<String, Progress> progress, CounterProperties rules) {
    if (!open) {
      return Optional.of(new Refusal.Closed());
    }
    if (wish.enteredByStaff()) {
      return full(progress, rules, wish.now());
    }
    if (wish.code() == null) {
      return Optional.of(new Refusal.NoCode());
    }
    Optional<Instant> from = Admission.from(wish.code());
    if (from.isEmpty()) {
      return Optional.of(new Refusal.Malformed());
    }
    Optional<Admission> named =
        admissions.stream().filter(one -> one.from().equals(from.get())).findFirst();
    if (named.isEmpty()) {
      boolean isForgotten = from.get().isBefore(wish.now().minus(ADMISSIONS_KEPT));
      return Optional.of(isForgotten ? new Refusal.Expired() : new Refusal.Foreign());
    }
    Admission admission = named.get();
    if (!admission.is(wish.code())) {
      return Optional.of(new Refusal.Foreign());
    }
    if (!isGood(admission, rules, wish.now())) {
      return Optional.of(new Refusal.Expired());
    }
    Optional<Refusal> full = full(progress, rules, wish.now());
    int remaining = remaining(admission, progress, wish.now());
    return full.isEmpty() && wish.drinks() > remaining
        ? Optional.of(new Refusal.UsedUp(wish.drinks(), remaining))
        : full;
  }

  /** What a code admits that somebody has scanned; empty when it is not good, or not any more. */
  public Optional<Admission> good(String code, CounterProperties rules, Instant now) {
    return admissions.stream()
        .filter(one -> one.is(code))
        .filter(one -> isGood(one, rules, now))
        .findFirst();
  }

  private Optional<Refusal> full(
      Map<String, Progress> progress, CounterProperties rules, Instant now) {
    long waiting = waiting(progress, now);
    return waiting < rules.mostWaiting()
        ? Optional.empty()
        : Optional.of(new Refusal.Full(wait(waiting, rules)));
  }

  private static long wait(long waiting, CounterProperties rules) {
    return rules.perOrder().multipliedBy(waiting).toSeconds();
  }

  private static boolean isGood(Admission admission, CounterProperties rules, Instant now) {
    return now.isBefore(admission.until().plus(rules.grace()));
  }

  /** Drinks that nobody has ordered with it, or whose orders are off. */
  public int remaining(Admission admission, Map<String, Progress> progress, Instant now) {
    int spent =
        tickets.stream()
            .filter(ticket -> admission.from().equals(ticket.admission()))
            .filter(ticket -> counts(ticket, progress, now))
            .mapToInt(Ticket::drinks)
            .sum();
    return Math.max(0, admission.drinks() - spent);
  }

  private long waiting(Map<String, Progress> progress, Instant now) {
    return tickets.stream()
        .filter(
            ticket -> {
              Progress known = progress.get(ticket.order());
              return known == null ? ticket.mayBeBeingPlaced(now) : known.isWaiting();
            })
        .count();
  }

  /** Whether the ticket's order is not off, and is or may become one. */
  private static boolean counts(Ticket ticket, Map<String, Progress> progress, Instant now) {
    Progress known = progress.get(ticket.order());
    return known == null ? ticket.mayBeBeingPlaced(now) : !known.isOff();
  }

  private boolean matters(
      Ticket ticket, Map<String, Progress> progress, CounterProperties rules, Instant now) {
    Progress known = progress.get(ticket.order());
    if (known == null) {
      return now.isBefore(ticket.at().plus(FINISHED_SHOWN));
    }
    boolean isSpentFromWhatIsGood =
        admissions.stream()
            .filter(one -> one.from().equals(ticket.admission()))
            .anyMatch(one -> isGood(one, rules, now));
    return !known.isOff() && (isSpentFromWhatIsGood || known.isWaiting() || isShown(known, now));
  }

  private static boolean isShown(Progress progress, Instant now) {
    Duration shown = progress.isFinished() ? FINISHED_SHOWN : READY_SHOWN;
    return now.isBefore(progress.since().plus(shown));
  }

  private Optional<Ticket> ticket(String order) {
    return tickets.stream().filter(one -> one.order().equals(order)).findFirst();
  }

  /** What the display shows at that time; empty when it has not been made yet. */
  public Optional<Admission> shown(Instant now) {
    return admissions.stream().filter(one -> one.isShown(now)).findFirst();
  }

  /**
   * With something for the display to show: what is shown already, or what is shown from now on.
   *
   * @param secrets 130 random bits each
   */
  public Counter showing(Instant now, CounterProperties rules, Supplier<BigInteger> secrets) {
    if (shown(now).isPresent()) {
      return this;
    }
    long seconds = rules.period().toSeconds();
    Instant begin = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
    // after what was shown last, should the period have been another
    Instant from =
        admissions.stream()
            .map(Admission::until)
            .filter(until -> until.isAfter(begin) && !until.isAfter(now))
            .max(Comparator.naturalOrder())
            .orElse(begin);
    Admission next = Admission.of(from, begin.plusSeconds(seconds), secrets.get(), rules.drinks());
    Stream<Admission> known =
        admissions.stream().filter(one -> one.until().plus(ADMISSIONS_KEPT).isAfter(now));
    return new Counter(
        version,
        open,
        day,
        lastNumber,
        Stream.concat(known, Stream.of(next))
            .sorted(Comparator.comparing(Admission::from))
            .toList(),
        tickets);
  }

  public Counter opened(boolean toBeOpen) {
    return new Counter(version, toBeOpen, day, lastNumber, admissions, tickets);
  }

  /** What everybody in the shop may see. */
  public Board board(Map<String, Progress> progress, CounterProperties rules, Instant now) {
    return new Board(
        open,
        entries(progress, Progress::isWaiting),
        entries(progress, one -> one.status() == OrderStatus.READY && isShown(one, now)),
        entries(progress, one -> one.isFinished() && isShown(one, now)).stream()
            .sorted(Comparator.comparing(Board.Entry::since).reversed())
            .limit(MOST_FINISHED)
            .toList(),
        wait(waiting(progress, now), rules));
  }

  private List<Board.Entry> entries(Map<String, Progress> progress, Predicate<Progress> which) {
    return tickets.stream()
        .flatMap(
            ticket -> {
              Progress known = progress.get(ticket.order());
              return known != null && which.test(known)
                  ? Stream.of(new Board.Entry(ticket.number(), known.status(), known.since()))
                  : Stream.empty();
            })
        .toList();
  }
}
