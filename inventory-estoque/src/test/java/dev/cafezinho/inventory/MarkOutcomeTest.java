package dev.cafezinho.inventory;

import static dev.cafezinho.inventory.Orders.NOON;
import static dev.cafezinho.inventory.Reservation.Outcome.FORGET;
import static dev.cafezinho.inventory.Reservation.Outcome.GIVE_BACK;
import static dev.cafezinho.inventory.Reservation.Outcome.KEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Reservation.Outcome;
import dev.cafezinho.inventory.ReservationEvent.Confirmed;
import dev.cafezinho.inventory.ReservationEvent.GivenBack;
import dev.cafezinho.inventory.ReservationEvent.Refused;
import dev.cafezinho.inventory.ReservationEvent.Released;
import dev.cafezinho.inventory.ReservationEvent.Settled;
import dev.cafezinho.inventory.ReservationEvent.Started;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a mark, by what is recorded of its order. */
class MarkOutcomeTest {
  private static final Hold HOLD = new Hold("coffee", 2, "attempt-1");
  private static final Hold OTHER_HOLD = new Hold("coffee", 2, "attempt-3");
  private static final Return RETURN = new Return("coffee", 2, "attempt-2");
  private static final Return OTHER_RETURN = new Return("coffee", 2, "attempt-4");

  /** Of the first edition, and named after the order. */
  private static final Hold OLD_HOLD = new Hold("coffee", 2, "o1");

  private static final Return OLD_RETURN = new Return("coffee", 2, "o1");

  private static final Started STARTED =
      new Started(new Reservation.Order("o1", 7, "ana"), List.of(new Line("coffee", 2)));
  private static final Confirmed CONFIRMED = new Confirmed(List.of(HOLD), NOON);
  private static final Confirmed CONFIRMED_AT_FIRST = new Confirmed(List.of(), NOON);
  private static final Refused REFUSED = new Refused(List.of("coffee"), NOON);
  private static final Released RELEASED = new Released(List.of(RETURN));
  private static final Released RELEASED_AT_FIRST = new Released(List.of());

  @Test
  void keepsAllUntilSomethingIsDecided() {
    assertThat(of(HOLD)).isEqualTo(KEEP);
    assertThat(of(HOLD, STARTED)).isEqualTo(KEEP);
  }

  @Test
  void forgetsWhatIsBoughtAndGivesBackWhatOtherAttemptsTook() {
    assertThat(of(HOLD, STARTED, CONFIRMED)).isEqualTo(FORGET);
    assertThat(of(OTHER_HOLD, STARTED, CONFIRMED)).isEqualTo(GIVE_BACK);
    assertThat(of(OLD_HOLD, STARTED, CONFIRMED)).isEqualTo(GIVE_BACK);
  }

  @Test
  void givesBackAllThatARefusedOrDeletedOrderTook() {
    assertThat(of(HOLD, STARTED, REFUSED)).isEqualTo(GIVE_BACK);
    assertThat(of(HOLD, STARTED, REFUSED, RELEASED_AT_FIRST)).isEqualTo(GIVE_BACK);
    assertThat(of(HOLD, RELEASED_AT_FIRST)).isEqualTo(GIVE_BACK);
  }

  @Test
  void keepsAReturnUntilTheOrderIsReleased() {
    assertThat(of(RETURN, STARTED, CONFIRMED)).isEqualTo(KEEP);
  }

  @Test
  void givesBackTheReturnThatIsRecordedAndForgetsOthers() {
    assertThat(of(RETURN, STARTED, CONFIRMED, RELEASED)).isEqualTo(GIVE_BACK);
    assertThat(of(OTHER_RETURN, STARTED, CONFIRMED, RELEASED)).isEqualTo(FORGET);
  }

  /** What is bought is given back by the return alone. */
  @Test
  void decidesAboutAHoldOnceAndForAll() {
    assertThat(of(HOLD, STARTED, CONFIRMED, RELEASED)).isEqualTo(FORGET);
    assertThat(of(OTHER_HOLD, STARTED, CONFIRMED, RELEASED)).isEqualTo(GIVE_BACK);
  }

  @Test
  void forgetsWhatTheFirstEditionSold() {
    assertThat(of(OLD_HOLD, STARTED, CONFIRMED_AT_FIRST)).isEqualTo(FORGET);
    assertThat(of(OLD_HOLD, STARTED, CONFIRMED_AT_FIRST, new Settled())).isEqualTo(FORGET);
    assertThat(of(HOLD, STARTED, CONFIRMED_AT_FIRST)).isEqualTo(GIVE_BACK);
  }

  /** It gave back the holds themselves, unless the order was settled before. */
  @Test
  void givesBackWhatTheFirstEditionReleased() {
    assertThat(of(OLD_HOLD, STARTED, CONFIRMED_AT_FIRST, RELEASED_AT_FIRST)).isEqualTo(GIVE_BACK);
    assertThat(of(OLD_HOLD, STARTED, RELEASED_AT_FIRST)).isEqualTo(GIVE_BACK);
  }

  @Test
  void keepsTheReturnsOfTheFirstEditionUntilAllAreThere() {
    assertThat(of(OLD_RETURN, STARTED, CONFIRMED_AT_FIRST, new Settled(), RELEASED_AT_FIRST))
        .isEqualTo(KEEP);
    assertThat(
            of(
                OLD_RETURN,
                STARTED,
                CONFIRMED_AT_FIRST,
                new Settled(),
                RELEASED_AT_FIRST,
                new GivenBack(NOON)))
        .isEqualTo(FORGET);
    assertThat(
            of(OLD_RETURN, STARTED, CONFIRMED_AT_FIRST, new Settled(), RELEASED_AT_FIRST, RELEASED))
        .isEqualTo(FORGET);
  }

  private static Outcome of(Mark mark, ReservationEvent... history) {
    var decider = new ReservationDecider();
    return decider.evolve(decider.initial(), List.of(history)).outcome(mark);
  }
}
