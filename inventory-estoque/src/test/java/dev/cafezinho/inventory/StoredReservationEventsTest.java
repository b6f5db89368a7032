package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.testing.StoredEventsContract;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored stays readable for ever. */
class StoredReservationEventsTest implements StoredEventsContract<ReservationEvent> {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  @Override
  public Class<ReservationEvent> type() {
    return ReservationEvent.class;
  }

  @Override
  public EventTypes<ReservationEvent> types() {
    return ReservationEvent.TYPES;
  }

  @Override
  public Map<String, ReservationEvent> events() {
    return Map.of(
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
        new ReservationEvent.GivenBack(NOON));
  }

  @Override
  public Set<String> former() {
    return Set.of("reservation.confirmed.v1", "reservation.released.v1");
  }
}
