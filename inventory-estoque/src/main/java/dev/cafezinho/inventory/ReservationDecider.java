package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.NoteGivenBack;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Settle;
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
      case Settle(var longAgo)
          when reservation instanceof Reservation.Confirmed(_, _, var at) && !at.isAfter(longAgo) ->
          List.of(new ReservationEvent.Settled());
      case Release _ when !isReleased(reservation) -> List.of(new ReservationEvent.Released());
      case NoteGivenBack(var at) when reservation instanceof Reservation.ReleasedLate ->
          List.of(new ReservationEvent.GivenBack(at));
      case Start _, Confirm _, Refuse _, Settle _, Release _, NoteGivenBack _ -> List.of();
    };
  }

  @Override
  public Reservation evolve(Reservation reservation, ReservationEvent event) {
    return switch (event) {
      case ReservationEvent.Started(var order, var lines) -> new Reservation.Started(order, lines);
      case ReservationEvent.Confirmed(var at) ->
          new Reservation.Confirmed(started(reservation).order(), started(reservation).lines(), at);
      case ReservationEvent.Refused _ ->
          new Reservation.Refused(started(reservation).order(), started(reservation).lines());
      case ReservationEvent.Settled _ -> new Reservation.Settled(lines(reservation));
      case ReservationEvent.Released _ ->
          reservation instanceof Reservation.Settled(var lines)
              ? new Reservation.ReleasedLate(lines)
              : new Reservation.Released(lines(reservation));
      case ReservationEvent.GivenBack(var at) -> new Reservation.GivenBack(lines(reservation), at);
    };
  }

  private static boolean isReleased(Reservation reservation) {
    return switch (reservation) {
      case Reservation.Unknown _,
          Reservation.Started _,
          Reservation.Confirmed _,
          Reservation.Refused _,
          Reservation.Settled _ ->
          false;
      case Reservation.Released _, Reservation.ReleasedLate _, Reservation.GivenBack _ -> true;
    };
  }

  private static Reservation.Started started(Reservation reservation) {
    if (reservation instanceof Reservation.Started started) {
      return started;
    }
    throw new IllegalStateException(
        "Decided without having started: " + reservation.getClass().getSimpleName());
  }

  private static List<Line> lines(Reservation reservation) {
    return switch (reservation) {
      case Reservation.Unknown _ -> List.of();
      case Reservation.Started(_, var lines) -> lines;
      case Reservation.Confirmed(_, var lines, _) -> lines;
      case Reservation.Refused(_, var lines) -> lines;
      case Reservation.Settled(var lines) -> lines;
      case Reservation.Released(var lines) -> lines;
      case Reservation.ReleasedLate(var lines) -> lines;
      case Reservation.GivenBack(var lines, _) -> lines;
    };
  }
}
