package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.testing.StoredEvents;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored stays readable for ever. */
class StoredEventsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private final StoredEvents<ReservationEvent> stored = new StoredEvents<>(ReservationEvent.TYPES);

  @Test
  void areReadAsTheyWereMeant() {
    stored.areReadAs(
        Map.of(
            "reservation.started.v1",
            new ReservationEvent.Started(
                new Reservation.Order("o1", 7, "ana"),
                List.of(new Line("bread", 1), new Line("coffee", 2))),
            "reservation.confirmed.v1",
            new ReservationEvent.Confirmed(List.of(), NOON),
            "reservation.confirmed.v2",
            new ReservationEvent.Confirmed(
                List.of(
                    new Hold("bread", 1, "0195517a-3e00-7000-8000-000000000001"),
                    new Hold("coffee", 2, "0195517a-3e00-7000-8000-000000000002")),
                NOON),
            "reservation.refused.v1",
            new ReservationEvent.Refused(List.of("bread", "coffee"), NOON),
            "reservation.settled.v1",
            new ReservationEvent.Settled(),
            "reservation.released.v1",
            new ReservationEvent.Released(List.of()),
            "reservation.released.v2",
            new ReservationEvent.Released(
                List.of(new Return("bread", 1, "0195517a-3e00-7000-8000-000000000003"))),
            "reservation.given-back.v1",
            new ReservationEvent.GivenBack(NOON)));
  }

  @Test
  void areReadWithoutWhatALaterVersionAdds() {
    stored.areReadWithFieldsOfANewerVersion();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reservation.started.v1",
        "reservation.confirmed.v2",
        "reservation.refused.v1",
        "reservation.settled.v1",
        "reservation.released.v2",
        "reservation.given-back.v1"
      })
  void areWrittenAsAtFirst(String type) {
    stored.isWrittenAsStored(type);
  }
}
