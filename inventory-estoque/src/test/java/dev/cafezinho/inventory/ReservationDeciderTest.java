package dev.cafezinho.inventory;

import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.TakeBack;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationDeciderTest {
  private static final List<Line> LINES = List.of(new Line("coffee", 2));
  private static final List<Hold> HOLDS = List.of(new Hold("coffee", 2, "attempt-1"));
  private static final List<Return> RETURNS = List.of(new Return("coffee", 2, "attempt-2"));
  private static final Reservation.Order ORDER = new Reservation.Order("o1", 7, "ana");

  private final DeciderSpecification<ReservationCommand, Reservation, ReservationEvent>
      reservation = specification(new ReservationDecider());

  @Test
  void confirmsWhenAllIsTaken() {
    reservation.given().when(confirm()).then(started(), confirmed());
  }

  @Test
  void refusesWhenSomethingIsMissing() {
    reservation.given().when(refuse()).then(started(), refused());
  }

  @Test
  void decidesOnce() {
    reservation.given(started(), confirmed()).when(confirm(), refuse()).thenNothingHappens();
    reservation.given(started(), refused()).when(refuse(), confirm()).thenNothingHappens();
  }

  @Test
  void releasesADeletedOrderThatHasBoughtNothing() {
    reservation.given().when(new Release()).then(released());
    reservation.given(started(), refused()).when(new Release()).then(released());
  }

  @Test
  void releasesABoughtOrderOnlyWhenItsReturnsAreAnnounced() {
    reservation.given(started(), confirmed()).when(new Release()).thenNothingHappens();
    reservation.given(started(), confirmed()).when(takeBack()).then(released(RETURNS));
  }

  @Test
  void takesBackNothingThatWasNotBought() {
    reservation.given().when(takeBack()).thenNothingHappens();
    reservation.given(started(), refused()).when(takeBack()).thenNothingHappens();
  }

  @Test
  void releasesOnce() {
    reservation.given(released()).when(new Release(), takeBack()).thenNothingHappens();
    reservation
        .given(started(), confirmed(), released(RETURNS))
        .when(new Release(), takeBack())
        .thenNothingHappens();
  }

  @Test
  void confirmsNothingForAnOrderThatWasDeletedFirst() {
    reservation.given().when(new Release(), confirm(), refuse()).then(released());
  }

  @Test
  void goesOnWithWhatTheFirstEditionStarted() {
    reservation.given(started()).when(confirm()).then(confirmed());
    reservation.given(started()).when(refuse()).then(refused());
    reservation.given(started()).when(new Release()).then(released());
  }

  @Test
  void takesBackWhatTheFirstEditionSold() {
    reservation.given(started(), confirmedAtFirst()).when(takeBack()).then(released(RETURNS));
    reservation
        .given(started(), confirmedAtFirst(), settled())
        .when(confirm(), new Release(), takeBack())
        .then(released(RETURNS));
  }

  @Test
  void finishesWhatTheFirstEditionReleasedLate() {
    reservation
        .given(started(), confirmedAtFirst(), settled(), released())
        .when(new Release(), takeBack(), takeBack())
        .then(released(RETURNS));
    reservation
        .given(started(), confirmedAtFirst(), settled(), released())
        .when(new TakeBack(List.of()), new TakeBack(List.of()))
        .then(released());
    reservation
        .given(started(), confirmedAtFirst(), settled(), released(), givenBack())
        .when(new Release(), takeBack())
        .thenNothingHappens();
    reservation
        .given(started(), confirmedAtFirst(), released())
        .when(new Release(), takeBack())
        .thenNothingHappens();
  }

  @Test
  void tellsOthersOfTheAnswerAndOfNothingElse() {
    var confirmed = new Reservation.Confirmed(ORDER, HOLDS);
    var refused = new Reservation.Refused(ORDER, LINES);
    var released = new Reservation.Released(List.of("coffee"), HOLDS, RETURNS);
    assertThat(ReservationProcess.publish(confirmed, started())).isEmpty();
    assertThat(ReservationProcess.publish(confirmed, confirmed()))
        .containsExactly(new StockReserved("o1", 7, "ana", NOON));
    assertThat(ReservationProcess.publish(refused, refused()))
        .containsExactly(new StockRefused("o1", 7, "ana", List.of("coffee"), NOON));
    assertThat(ReservationProcess.publish(released, released(RETURNS))).isEmpty();
  }

  private static Confirm confirm() {
    return new Confirm(ORDER, LINES, HOLDS, NOON);
  }

  private static Refuse refuse() {
    return new Refuse(ORDER, LINES, List.of("coffee"), NOON);
  }

  private static TakeBack takeBack() {
    return new TakeBack(RETURNS);
  }

  private static ReservationEvent started() {
    return new ReservationEvent.Started(ORDER, LINES);
  }

  private static ReservationEvent confirmed() {
    return new ReservationEvent.Confirmed(HOLDS, NOON);
  }

  private static ReservationEvent confirmedAtFirst() {
    return new ReservationEvent.Confirmed(List.of(), NOON);
  }

  private static ReservationEvent refused() {
    return new ReservationEvent.Refused(List.of("coffee"), NOON);
  }

  private static ReservationEvent released() {
    return released(List.of());
  }

  private static ReservationEvent released(List<Return> returns) {
    return new ReservationEvent.Released(returns);
  }

  private static ReservationEvent settled() {
    return new ReservationEvent.Settled();
  }

  private static ReservationEvent givenBack() {
    return new ReservationEvent.GivenBack(NOON);
  }
}
