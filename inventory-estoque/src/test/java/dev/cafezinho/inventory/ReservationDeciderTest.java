package dev.cafezinho.inventory;

import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.NoteGivenBack;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Settle;
import dev.cafezinho.inventory.ReservationCommand.Start;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationDeciderTest {
  private static final Instant BEFORE = NOON.minusMillis(1);
  private static final List<Line> LINES = List.of(new Line("coffee", 2));
  private static final Reservation.Order ORDER = new Reservation.Order("o1", 7, "ana");

  private final DeciderSpecification<ReservationCommand, Reservation, ReservationEvent>
      reservation = specification(new ReservationDecider());

  @Test
  void writesDownWhatIsGoingToBeTaken() {
    reservation.given().when(start()).then(started());
  }

  @Test
  void startsOnce() {
    reservation.given(started()).when(start()).thenNothingHappens();
  }

  @Test
  void confirmsWhenAllIsTaken() {
    reservation.given(started()).when(confirm()).then(confirmed());
  }

  @Test
  void refusesWhenSomethingIsMissing() {
    reservation.given(started()).when(refuse()).then(refused());
  }

  @Test
  void decidesOnce() {
    reservation.given(started(), confirmed()).when(confirm(), refuse()).thenNothingHappens();
    reservation.given(started(), refused()).when(refuse(), confirm()).thenNothingHappens();
  }

  @Test
  void releasesADeletedOrderAtAnyTime() {
    reservation.given(started()).when(new Release()).then(released());
    reservation.given(started(), confirmed()).when(new Release()).then(released());
    reservation.given(started(), refused()).when(new Release()).then(released());
  }

  @Test
  void releasesOnce() {
    reservation.given(started(), released()).when(new Release()).thenNothingHappens();
  }

  @Test
  void holdsNothingForAnOrderThatWasDeletedFirst() {
    reservation.given().when(new Release(), start(), confirm()).then(released());
  }

  @Test
  void cannotConfirmAfterTheDeletion() {
    reservation.given(started(), released()).when(confirm(), refuse()).thenNothingHappens();
  }

  @Test
  void settlesWhatWasConfirmedLongAgo() {
    reservation.given(started(), confirmed()).when(settle(NOON)).then(settled());
  }

  @Test
  void settlesNothingThatWasConfirmedJustNow() {
    reservation.given(started(), confirmed()).when(settle(BEFORE)).thenNothingHappens();
  }

  @Test
  void settlesOnceAndOnlyWhatIsConfirmed() {
    reservation.given().when(settle(NOON)).thenNothingHappens();
    reservation.given(started()).when(settle(NOON)).thenNothingHappens();
    reservation.given(started(), refused()).when(settle(NOON)).thenNothingHappens();
    reservation.given(started(), confirmed(), settled()).when(settle(NOON)).thenNothingHappens();
    reservation.given(started(), confirmed(), released()).when(settle(NOON)).thenNothingHappens();
  }

  @Test
  void startsNothingAgainThatIsSettled() {
    reservation
        .given(started(), confirmed(), settled())
        .when(start(), confirm(), refuse())
        .thenNothingHappens();
  }

  @Test
  void givesBackOnceWhatWasSettledAndThenReleased() {
    reservation
        .given(started(), confirmed(), settled())
        .when(new Release(), givenBack(NOON), givenBack(NOON), new Release(), settle(NOON))
        .then(released(), givenBack());
  }

  @Test
  void notesNothingGivenBackThatWasNotSettled() {
    reservation
        .given(started(), confirmed(), released())
        .when(givenBack(NOON))
        .thenNothingHappens();
    reservation.given(started(), confirmed(), settled()).when(givenBack(NOON)).thenNothingHappens();
  }

  @Test
  void tellsOthersOfTheAnswerAndOfNothingElse() {
    var confirmed = new Reservation.Confirmed(ORDER, LINES, NOON);
    var refused = new Reservation.Refused(ORDER, LINES);
    assertThat(Announcements.of(confirmed, confirmed()))
        .containsExactly(new StockReserved("o1", 7, "ana", NOON));
    assertThat(Announcements.of(refused, refused()))
        .containsExactly(new StockRefused("o1", 7, "ana", List.of("coffee"), NOON));
    assertThat(Announcements.of(new Reservation.Started(ORDER, LINES), started())).isEmpty();
    assertThat(Announcements.of(new Reservation.Released(LINES), released())).isEmpty();
    assertThat(Announcements.of(new Reservation.Settled(LINES), settled())).isEmpty();
    assertThat(Announcements.of(new Reservation.GivenBack(LINES, NOON), givenBack())).isEmpty();
  }

  private static Start start() {
    return new Start(ORDER, LINES);
  }

  private static Confirm confirm() {
    return new Confirm(NOON);
  }

  private static Refuse refuse() {
    return new Refuse(List.of("coffee"), NOON);
  }

  private static Settle settle(Instant longAgo) {
    return new Settle(longAgo);
  }

  private static NoteGivenBack givenBack(Instant at) {
    return new NoteGivenBack(at);
  }

  private static ReservationEvent started() {
    return new ReservationEvent.Started(ORDER, LINES);
  }

  private static ReservationEvent confirmed() {
    return new ReservationEvent.Confirmed(NOON);
  }

  private static ReservationEvent refused() {
    return new ReservationEvent.Refused(List.of("coffee"), NOON);
  }

  private static ReservationEvent released() {
    return new ReservationEvent.Released();
  }

  private static ReservationEvent settled() {
    return new ReservationEvent.Settled();
  }

  private static ReservationEvent givenBack() {
    return new ReservationEvent.GivenBack(NOON);
  }
}
