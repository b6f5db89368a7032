package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.inventory.Reservation.Phase;
import java.util.List;

/** The rules of a reservation: taken once, all or nothing, and gone for good once released. */
final class ReservationDecider
    implements Decider<ReservationCommand, Reservation, ReservationEvent> {
  @Override
  public Reservation initial() {
    return Reservation.NONE;
  }

  @Override
  public List<ReservationEvent> decide(ReservationCommand command, Reservation reservation) {
    return switch (command) {
      case ReservationCommand.Start start ->
          reservation.phase() == Phase.UNKNOWN
              ? List.of(
                  new ReservationEvent.Started(
                      start.orderId(), start.number(), start.shopper(), start.lines(), start.now()))
              : List.of();
      case ReservationCommand.Finish finish ->
          reservation.phase() == Phase.TAKING ? List.of(finished(finish)) : List.of();
      case ReservationCommand.Release release ->
          switch (reservation.phase()) {
            case UNKNOWN, TAKING, CONFIRMED -> List.of(new ReservationEvent.Released(release.now()));
            case REFUSED, RELEASED -> List.of();
          };
    };
  }

  private static ReservationEvent finished(ReservationCommand.Finish finish) {
    return finish.missing().isEmpty()
        ? new ReservationEvent.Confirmed(finish.now())
        : new ReservationEvent.Refused(finish.missing(), finish.now());
  }

  @Override
  public Reservation evolve(Reservation reservation, ReservationEvent event) {
    return switch (event) {
      case ReservationEvent.Started started ->
          new Reservation(
              Phase.TAKING,
              started.orderId(),
              started.number(),
              started.shopper(),
              started.lines());
      case ReservationEvent.Confirmed _ -> reservation.to(Phase.CONFIRMED);
      case ReservationEvent.Refused _ -> reservation.to(Phase.REFUSED);
      case ReservationEvent.Released _ -> reservation.to(Phase.RELEASED);
    };
  }
}
