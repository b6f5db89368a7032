package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Start;
import java.util.List;

/** A reservation is decided once, and a deletion outdoes everything. */
final class ReservationDecider
    implements Decider<ReservationCommand, Reservation, ReservationEvent> {
  @Override
  public Reservation initial() {
    return new Reservation.Unknown();
  }

  @Override
  public List<ReservationEvent> decide(ReservationCommand command, Reservation reservation) {
    return switch (command) {
      case Start(var order, var lines) when reservation instanceof Reservation.Unknown ->
          List.of(new ReservationEvent.Started(order, lines));
      case Confirm(var at) when reservation instanceof Reservation.Started ->
          List.of(new ReservationEvent.Confirmed(at));
      case Refuse(var missing, var at) when reservation instanceof Reservation.Started ->
          List.of(new ReservationEvent.Refused(missing, at));
      case Release _ when !(reservation instanceof Reservation.Released) ->
          List.of(new ReservationEvent.Released());
      case Start _, Confirm _, Refuse _, Release _ -> List.of();
    };
  }

  @Override
  public Reservation evolve(Reservation reservation, ReservationEvent event) {
    return switch (event) {
      case ReservationEvent.Started(var order, var lines) -> new Reservation.Started(order, lines);
      case ReservationEvent.Confirmed _ ->
          new Reservation.Confirmed(started(reservation).order(), started(reservation).lines());
      case ReservationEvent.Refused _ ->
          new Reservation.Refused(started(reservation).order(), started(reservation).lines());
      case ReservationEvent.Released _ -> new Reservation.Released(lines(reservation));
    };
  }

  private static Reservation.Started started(Reservation reservation) {
    if (reservation instanceof Reservation.Started started) {
      return started;
    }
    throw new IllegalStateException("Decided without having started: " + reservation);
  }

  private static List<Line> lines(Reservation reservation) {
    return switch (reservation) {
      case Reservation.Unknown _ -> List.of();
      case Reservation.Started(_, var lines) -> lines;
      case Reservation.Confirmed(_, var lines) -> lines;
      case Reservation.Refused(_, var lines) -> lines;
      case Reservation.Released(var lines) -> lines;
    };
  }
}
