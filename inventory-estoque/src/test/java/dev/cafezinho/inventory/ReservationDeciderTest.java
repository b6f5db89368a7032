package dev.cafezinho.inventory;

import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Start;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationDeciderTest {
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
  void tellsOthersOfTheAnswerAndOfNothingElse() {
    var confirmed = new Reservation.Confirmed(ORDER, LINES);
    var refused = new Reservation.Refused(ORDER, LINES);
    assertThat(Announcements.of(confirmed, confirmed()))
        .containsExactly(new StockReserved("o1", 7, "ana", NOON));
    assertThat(Announcements.of(refused, refused()))
        .containsExactly(new StockRefused("o1", 7, "ana", List.of("coffee"), NOON));
    assertThat(Announcements.of(new Reservation.Started(ORDER, LINES), started())).isEmpty();
    assertThat(Announcements.of(new Reservation.Released(LINES), released())).isEmpty();
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
}
