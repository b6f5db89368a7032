package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.inventory.Reservation.Order;
import java.time.Instant;
import java.util.List;

/** What has happened to a reservation. */
sealed interface ReservationEvent {
  EventTypes<ReservationEvent> TYPES =
      new EventTypes<ReservationEvent>()
          .with("reservation.started.v1", Started.class)
          .with("reservation.confirmed.v1", Confirmed.class)
          .with("reservation.refused.v1", Refused.class)
          .with("reservation.settled.v1", Settled.class)
          .with("reservation.released.v1", Released.class)
          .with("reservation.given-back.v1", GivenBack.class);

  record Started(Order order, List<Line> lines) implements ReservationEvent {
    public Started {
      requireNonNull(order, "order");
      lines = List.copyOf(lines);
    }
  }

  record Confirmed(Instant at) implements ReservationEvent {
    public Confirmed {
      requireNonNull(at, "at");
    }
  }

  record Refused(List<String> missing, Instant at) implements ReservationEvent {
    public Refused {
      missing = List.copyOf(missing);
    }
  }

  /** It was confirmed so long ago that its lines count as sold. */
  record Settled() implements ReservationEvent {}

  /** The order was deleted, perhaps before it was known, perhaps after it was settled. */
  record Released() implements ReservationEvent {}

  /** What was settled and then released is available again, all of it. */
  record GivenBack(Instant at) implements ReservationEvent {
    public GivenBack {
      requireNonNull(at, "at");
    }
  }
}
