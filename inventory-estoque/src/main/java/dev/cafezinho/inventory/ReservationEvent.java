package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Reservation.Order;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What has happened to a reservation. {@code Settled} and {@code GivenBack} are not appended any
 * more, and the first version of two others recorded no marks.
 */
public sealed interface ReservationEvent {
  EventTypes<ReservationEvent> TYPES =
      new EventTypes<ReservationEvent>()
          .with("reservation.started.v1", Started.class)
          .upcasting(
              "reservation.confirmed.v1", "reservation.confirmed.v2", UnaryOperator.identity())
          .with("reservation.confirmed.v2", Confirmed.class)
          .with("reservation.refused.v1", Refused.class)
          .with("reservation.settled.v1", Settled.class)
          .upcasting("reservation.released.v1", "reservation.released.v2", UnaryOperator.identity())
          .with("reservation.released.v2", Released.class)
          .with("reservation.given-back.v1", GivenBack.class);

  record Started(Order order, List<Line> lines) implements ReservationEvent {
    public Started {
      requireNonNull(order, "order");
      lines = List.copyOf(lines);
    }
  }

  /**
   * The order has bought its lines.
   *
   * @param holds that hold them; none in the first version, which means the holds named after the
   *     order
   */
  record Confirmed(List<Hold> holds, Instant at) implements ReservationEvent {
    public Confirmed {
      holds = List.copyOf(requireNonNullElse(holds, List.of()));
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

  /**
   * The order was deleted, perhaps before it was known.
   *
   * @param returns that give back what it had bought; none in the first version, which gave back
   *     the holds themselves, or after {@link Settled} the lines until {@link GivenBack}
   */
  record Released(List<Return> returns) implements ReservationEvent {
    public Released {
      returns = List.copyOf(requireNonNullElse(returns, List.of()));
    }
  }

  /** What was settled and then released is available again, all of it. */
  record GivenBack(Instant at) implements ReservationEvent {
    public GivenBack {
      requireNonNull(at, "at");
    }
  }
}
