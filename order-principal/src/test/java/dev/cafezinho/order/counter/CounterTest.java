package dev.cafezinho.order.counter;

import static dev.cafezinho.contracts.OrderStatus.CREATED;
import static dev.cafezinho.contracts.OrderStatus.DELETED;
import static dev.cafezinho.contracts.OrderStatus.PAYMENT_APPROVED;
import static dev.cafezinho.contracts.OrderStatus.PICKED_UP;
import static dev.cafezinho.contracts.OrderStatus.PREPARING;
import static dev.cafezinho.contracts.OrderStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.OrderStatus;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterTest {
  private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final CounterProperties RULES =
      new CounterProperties(
          Duration.ofMinutes(5), 10, Duration.ofSeconds(30), 20, Duration.ofSeconds(90));
  private static final BigInteger SECRET = BigInteger.TWO.pow(Admission.SECRET_BITS - 1);

  private final Map<String, Progress> progress = new HashMap<>();
  private Counter counter = Counter.NEW.showing(NOON, RULES, CounterTest::secret);
  private final String code = counter.shown(NOON).orElseThrow().code();

  @Test
  void admitsAsManyDrinksAsTheCodeHas() {
    assertThat(admitted("a", 4)).isEqualTo(1);
    assertThat(admitted("b", 6)).isEqualTo(2);

    assertThat(refused("c", code, 1, NOON)).isEqualTo(new Refusal.UsedUp(1, 0));
    assertThat(admitted("a cake", 0)).isEqualTo(3);
  }

  @Test
  void saysHowManyDrinksAreLeftForAnOrderThatHasMore() {
    admitted("a", 9);

    assertThat(refused("b", code, 2, NOON)).isEqualTo(new Refusal.UsedUp(2, 1));
    assertThat(remaining()).isEqualTo(1);
  }

  @Test
  void spendsNothingWhenTheSameOrderIsSentAgain() {
    assertThat(admitted("a", 10)).isEqualTo(1);

    assertThat(admitted("a", 10)).isEqualTo(1);
    assertThat(take("a", "whatever", 10, NOON.plusSeconds(90)))
        .isInstanceOf(Counter.Answer.Taken.class);
    assertThat(counter.tickets()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DELETED", "REFUNDED"})
  void givesBackWhatAnOrderHasSpentThatIsOff(OrderStatus end) {
    admitted("a", 10);
    progress.put("a", new Progress(end, NOON));

    assertThat(remaining()).isEqualTo(10);
    assertThat(admitted("b", 10)).isEqualTo(2);
    assertThat(refused("c", code, 1, NOON)).isEqualTo(new Refusal.UsedUp(1, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "PREPARING", "READY", "PICKED_UP"})
  void givesNothingBackOfAnOrderThatGoesOn(OrderStatus status) {
    admitted("a", 10);
    progress.put("a", new Progress(status, NOON));
    admitted("a cake", 0);

    assertThat(refused("b", code, 1, NOON)).isEqualTo(new Refusal.UsedUp(1, 0));
  }

  @Test
  void givesBackWhatWasSpentForAnOrderThatDiedBeforeItWasPlaced() {
    admitted("a", 10);

    Instant later = NOON.plus(Ticket.PLACING);
    assertThat(refused("b", code, 1, later.minusMillis(1))).isEqualTo(new Refusal.UsedUp(1, 0));
    assertThat(take("b", code, 10, later)).isInstanceOf(Counter.Answer.Taken.class);
    assertThat(refused("a", code, 10, later)).isEqualTo(new Refusal.UsedUp(10, 0));
  }

  @Test
  void isGoodForAWhileAfterTheDisplayHasChanged() {
    Instant change = NOON.plus(RULES.period());
    counter = counter.showing(change, RULES, CounterTest::secret);

    assertThat(counter.shown(change).orElseThrow().code()).isNotEqualTo(code);
    assertThat(take("a", code, 1, change.plusMillis(29_999)))
        .isInstanceOf(Counter.Answer.Taken.class);
    assertThat(refused("b", code, 1, change.plusSeconds(30))).isEqualTo(new Refusal.Expired());
  }

  @Test
  void showsTheSameUntilItChanges() {
    Instant end = NOON.plus(RULES.period()).minusMillis(1);

    assertThat(counter.showing(end, RULES, () -> BigInteger.ONE)).isSameAs(counter);
    assertThat(counter.shown(end).orElseThrow().until()).isEqualTo(end.plusMillis(1));
  }

  @Test
  void changesAtTheEndOfWhatIsShownWhenThePeriodIsSetAnew() {
    CounterProperties longer =
        new CounterProperties(
            Duration.ofMinutes(7), 3, RULES.grace(), RULES.mostWaiting(), RULES.perOrder());
    Instant change = NOON.plus(RULES.period());

    Admission next =
        counter.showing(change, longer, CounterTest::secret).shown(change).orElseThrow();

    assertThat(next.from()).isEqualTo(change);
    assertThat(next.until()).isAfter(change);
    assertThat(next.drinks()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "K7-0", "tjc3ao-", "tjc3ao-0123456789012345678901234Z", "é-é"})
  void tellsWhatIsNoCode(String malformed) {
    assertThat(refused("a", malformed, 1, NOON)).isEqualTo(new Refusal.Malformed());
  }

  @Test
  void tellsACodeThatItHasNeverShown() {
    String otherSecret = code.substring(0, code.length() - 1) + "1";
    Admission later =
        Admission.of(NOON.plusSeconds(1), NOON.plusSeconds(2), SECRET, RULES.drinks());

    assertThat(refused("a", otherSecret, 1, NOON)).isEqualTo(new Refusal.Foreign());
    assertThat(refused("a", later.code(), 1, NOON)).isEqualTo(new Refusal.Foreign());
    assertThat(refused("a", null, 1, NOON)).isEqualTo(new Refusal.NoCode());
  }

  @Test
  void tellsACodeThatWasOfLongAgo() {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    counter = counter.showing(tomorrow, RULES, CounterTest::secret);

    assertThat(counter.admissions()).hasSize(1);
    assertThat(refused("a", code, 1, tomorrow)).isEqualTo(new Refusal.Expired());
  }

  @Test
  void keepsASecretThatBeginsWithZeros() {
    Admission admission = Admission.of(NOON, NOON.plusSeconds(1), BigInteger.ZERO, 1);

    assertThat(Admission.from(admission.code())).contains(NOON);
  }

  @Test
  void takesNobodyWhileItIsClosed() {
    counter = counter.opened(false);

    assertThat(refused("a", code, 1, NOON)).isEqualTo(new Refusal.Closed());

    counter = counter.opened(true);
    assertThat(admitted("a", 1)).as("no number is lost by a refusal").isEqualTo(1);
  }

  @Test
  void takesNoMoreThanCanWait() {
    for (int order = 1; order <= RULES.mostWaiting(); order++) {
      assertThat(admitted("order " + order, 0)).isEqualTo(order);
    }
    assertThat(refused("one more", code, 0, NOON)).isEqualTo(new Refusal.Full(20 * 90));

    progress.put("order 1", new Progress(READY, NOON));
    assertThat(admitted("one more", 0)).as("no number is lost by a refusal").isEqualTo(21);
  }

  @Test
  void takesAnOrderOfTheStaffWithoutCode() {
    var wish = new Counter.Wish("a", null, 99, true, NOON, TODAY);

    assertThat(counter.take(wish, progress, RULES)).isInstanceOf(Counter.Answer.Taken.class);
    assertThat(remaining()).isEqualTo(10);
  }

  @Test
  void beginsAgainWithTheShopsDay() {
    admitted("a", 1);
    var wish = new Counter.Wish("b", code, 1, false, NOON, TODAY.plusDays(1));
    counter = taken(counter.take(wish, progress, RULES)).counter();

    assertThat(counter.tickets().getLast().number()).isEqualTo(1);
    assertThat(admitted("c", 1)).as("by a clock that is behind").isEqualTo(2);
  }

  @Test
  void showsTheQueueAsNumbers() {
    admitted("waits", 1);
    admitted("is made", 1);
    admitted("is ready", 1);
    admitted("is gone", 1);
    admitted("is off", 1);
    admitted("is not placed yet", 1);
    progress.put("waits", new Progress(PAYMENT_APPROVED, NOON.plusSeconds(1)));
    progress.put("is made", new Progress(PREPARING, NOON.plusSeconds(2)));
    progress.put("is ready", new Progress(READY, NOON.plusSeconds(3)));
    progress.put("is gone", new Progress(PICKED_UP, NOON.plusSeconds(4)));
    progress.put("is off", new Progress(DELETED, NOON));

    assertThat(counter.board(progress, RULES, NOON.plusSeconds(9)))
        .isEqualTo(
            new Board(
                true,
                List.of(
                    new Board.Entry(1, PAYMENT_APPROVED, NOON.plusSeconds(1)),
                    new Board.Entry(2, PREPARING, NOON.plusSeconds(2))),
                List.of(new Board.Entry(3, READY, NOON.plusSeconds(3))),
                List.of(new Board.Entry(4, PICKED_UP, NOON.plusSeconds(4))),
                3 * 90));
  }

  @Test
  void forgetsWhatNobodyNeedsAnyMore() {
    admitted("is off", 1);
    admitted("is gone", 1);
    admitted("waits", 1);
    progress.put("is off", new Progress(DELETED, NOON));
    progress.put("is gone", new Progress(PICKED_UP, NOON));
    progress.put("waits", new Progress(CREATED, NOON));
    Instant later = NOON.plus(Duration.ofMinutes(15));
    counter = counter.showing(later, RULES, CounterTest::secret);
    String shown = counter.shown(later).orElseThrow().code();

    counter = taken(take("new", shown, 1, later)).counter();

    assertThat(counter.tickets()).extracting(Ticket::order).containsExactly("waits", "new");
  }

  private static BigInteger secret() {
    return SECRET;
  }

  private int remaining() {
    return counter.remaining(counter.shown(NOON).orElseThrow(), progress, NOON);
  }

  private long admitted(String order, int drinks) {
    Counter.Answer.Taken taken = taken(take(order, code, drinks, NOON));
    counter = taken.counter();
    return taken.ticket().number();
  }

  private Refusal refused(String order, @Nullable String presented, int drinks, Instant now) {
    Counter.Answer answer = take(order, presented, drinks, now);
    assertThat(answer).isInstanceOf(Counter.Answer.Refused.class);
    return ((Counter.Answer.Refused) answer).refusal();
  }

  private Counter.Answer take(String order, @Nullable String presented, int drinks, Instant now) {
    Counter.Answer answer =
        counter.take(
            new Counter.Wish(order, presented, drinks, false, now, TODAY), progress, RULES);
    if (answer instanceof Counter.Answer.Taken(var changed, var _)) {
      counter = changed;
    }
    return answer;
  }

  private static Counter.Answer.Taken taken(Counter.Answer answer) {
    assertThat(answer).isInstanceOf(Counter.Answer.Taken.class);
    return (Counter.Answer.Taken) answer;
  }
}
