package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.TakeBack;
import java.util.List;

/** A reservation is decided once, and a deletion ends it. */
public final class ReservationDecider
    implements Decider<ReservationCommand, Reservation, ReservationEvent> {
  @Override
  public Reservation initial() {
    return new Reservation.Unknown();
  }

  @Override
  public List<ReservationEvent> decide(ReservationCommand command, Reservation reservation) {
    return switch (command) {
      case Confirm(var order, var lines, var holds, var at) when !reservation.isDecided() ->
          started(reservation, order, lines, new ReservationEvent.Confirmed(holds, at));
      case Refuse(var order, var lines, var missing, var at) when !reservation.isDecided() ->
          started(reservation, order, lines, new ReservationEvent.Refused(missing, at));
      case Release _
          when !reservation.ownsUnits() && !(reservation instanceof Reservation.Released) ->
          List.of(new ReservationEvent.Released(List.of()));
      case TakeBack(var returns) when reservation.ownsUnits() ->
          List.of(new ReservationEvent.Released(returns));
      case Confirm _, Refuse _, Release _, TakeBack _ -> List.of();
    };
  }

  @Override
  public Reservation evolve(Reservation reservation, ReservationEvent event) {
    return switch (event) {
      case ReservationEvent.Started(var order, var lines) -> new Reservation.Started(order, lines);
      case ReservationEvent.Confirmed(var holds, _) -> confirmed(started(reservation), holds);
      case ReservationEvent.Refused _ ->
          new Reservation.Refused(started(reservation).order(), started(reservation).lines());
      case ReservationEvent.Settled _ -> new Reservation.Settled(reservation.bought());
      case ReservationEvent.Released(var returns) -> released(reservation, returns);
      case ReservationEvent.GivenBack _ ->
          new Reservation.Released(reservation.skus(), reservation.bought(), List.of());
    };
  }

  /** The first edition recorded the start before it took anything. */
  private static List<ReservationEvent> started(
      Reservation reservation,
      Reservation.Order order,
      List<Line> lines,
      ReservationEvent decision) {
    return reservation instanceof Reservation.Started
        ? List.of(decision)
        : List.of(new ReservationEvent.Started(order, lines), decision);
  }

  private static Reservation confirmed(Reservation.Started started, List<Hold> holds) {
    return new Reservation.Confirmed(
        started.order(), holds.isEmpty() ? namedAfter(started.order(), started.lines()) : holds);
  }

  /** As the first edition named them. */
  private static List<Hold> namedAfter(Reservation.Order order, List<Line> lines) {
    return lines.stream().map(line -> new Hold(line.sku(), line.quantity(), order.id())).toList();
  }

  private static Reservation released(Reservation reservation, List<Return> returns) {
    List<String> skus = reservation.skus();
    return switch (reservation) {
      case Reservation.Unknown _, Reservation.Started _, Reservation.Refused _ ->
          new Reservation.Released(skus, List.of(), List.of());
      case Reservation.Confirmed(_, var holds) ->
          new Reservation.Released(skus, returns.isEmpty() ? List.of() : holds, returns);
      case Reservation.Settled(var holds) ->
          returns.isEmpty()
              ? new Reservation.ReleasedLate(holds)
              : new Reservation.Released(skus, holds, returns);
      case Reservation.ReleasedLate(var holds) -> new Reservation.Released(skus, holds, returns);
      case Reservation.Released _ -> reservation;
    };
  }

  private static Reservation.Started started(Reservation reservation) {
    if (reservation instanceof Reservation.Started started) {
      return started;
    }
    throw new IllegalStateException(
        "Decided without having started: " + reservation.getClass().getSimpleName());
  }
}
