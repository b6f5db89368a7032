package dev.cafezinho.order.application;

import static java.util.stream.Collectors.toSet;

import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.application.CannotPlace.Why;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.counter.Admission;
import dev.cafezinho.order.counter.Board;
import dev.cafezinho.order.counter.Counter;
import dev.cafezinho.order.counter.CounterDocument;
import dev.cafezinho.order.counter.CounterProperties;
import dev.cafezinho.order.counter.OrderProgress;
import dev.cafezinho.order.counter.Progress;
import dev.cafezinho.order.counter.Ticket;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.store.OptimisticRetry;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shoppers and the staff do to the counter. */
@Component
public class CounterHandler {
  private final CounterDocument document;
  private final OrderProgress progress;
  private final Catalogue catalogue;
  private final CounterProperties rules;
  private final ShopProperties shop;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public CounterHandler(
      CounterDocument document,
      OrderProgress progress,
      Catalogue catalogue,
      CounterProperties rules,
      ShopProperties shop,
      Clock clock) {
    this.document = document;
    this.progress = progress;
    this.catalogue = catalogue;
    this.rules = rules;
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * What the display shows.
   *
   * @param remaining drinks that the admission still admits
   */
  public record Display(Board board, Admission admission, int remaining) {}

  /** Gives the order its place and its number, once; the order is to be placed right after. */
  public long admit(String order, @Nullable String code, List<OrderLine> lines) {
    int drinks = drinks(lines);
    return number(now -> wish(order, code, drinks, false, now));
  }

  /** The same for an order that the staff enter, which needs no code. */
  long admitEntered(String order) {
    return number(now -> wish(order, null, 0, true, now));
  }

  private long number(Function<Instant, Counter.Wish> wish) {
    return OptimisticRetry.of(
        () -> {
          Counter counter = document.read();
          Counter.Answer.Taken taken = take(counter, wish.apply(clock.instant()));
          if (!taken.counter().equals(counter)) {
            document.write(counter, taken.counter());
          }
          return taken.ticket().number();
        });
  }

  /**
   * Takes no place.
   *
   * @throws CannotPlace as {@link #admit} would
   */
  void refuseUnlessAdmitted(String order, @Nullable String code, List<OrderLine> lines) {
    var _ = take(document.read(), wish(order, code, drinks(lines), false, clock.instant()));
  }

  private Counter.Wish wish(
      String order, @Nullable String code, int drinks, boolean enteredByStaff, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, shop.zone());
    return new Counter.Wish(order, code, drinks, enteredByStaff, now, today);
  }

  private Counter.Answer.Taken take(Counter counter, Counter.Wish wish) {
    return switch (counter.take(wish, progressOf(counter), rules)) {
      case Counter.Answer.Taken taken -> taken;
      case Counter.Answer.Refused(var refusal) ->
          throw new CannotPlace(new Why.NotAdmitted(refusal));
    };
  }

  private int drinks(List<OrderLine> lines) {
    Set<String> drinks =
        catalogue.products().stream().filter(Product::drink).map(Product::sku).collect(toSet());
    return lines.stream()
        .filter(line -> drinks.contains(line.sku()))
        .mapToInt(OrderLine::quantity)
        .sum();
  }

  private Map<String, Progress> progressOf(Counter counter) {
    return progress.of(counter.tickets().stream().map(Ticket::order).toList());
  }

  /** The queue. */
  public Board board() {
    Counter counter = document.read();
    return counter.board(progressOf(counter), rules, clock.instant());
  }

  /** The queue, and what lets people order; made by whoever is the first to ask for it. */
  public Display display() {
    Instant now = clock.instant();
    Counter counter = change(known -> known.showing(now, rules, this::secret));
    Map<String, Progress> known = progressOf(counter);
    Admission admission = counter.shown(now).orElseThrow();
    return new Display(
        counter.board(known, rules, now), admission, counter.remaining(admission, known, now));
  }

  /** The queue, and what a code admits that somebody has scanned; empty when it is not good. */
  public Optional<Display> display(String code) {
    Instant now = clock.instant();
    Counter counter = document.read();
    return counter
        .good(code, rules, now)
        .map(
            admission -> {
              Map<String, Progress> known = progressOf(counter);
              int remaining = counter.remaining(admission, known, now);
              return new Display(counter.board(known, rules, now), admission, remaining);
            });
  }

  /** Whether orders are taken from now on. */
  public void open(boolean toBeOpen) {
    var _ = change(known -> known.open() == toBeOpen ? known : known.opened(toBeOpen));
  }

  /** Whether orders are taken. */
  public boolean isOpen() {
    return document.read().open();
  }

  private Counter change(UnaryOperator<Counter> change) {
    return OptimisticRetry.of(
        () -> {
          Counter counter = document.read();
          Counter changed = change.apply(counter);
          if (!changed.equals(counter)) {
            document.write(counter, changed);
          }
          return changed;
        });
  }

  private BigInteger secret() {
    return new BigInteger(Admission.SECRET_BITS, random);
  }
}
