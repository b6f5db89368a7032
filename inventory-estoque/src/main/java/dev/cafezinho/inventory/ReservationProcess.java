package dev.cafezinho.inventory;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import java.util.List;

/** What others are told of a reservation. */
public final class ReservationProcess {
  private ReservationProcess() {}

  public static List<PublishedEvent> publish(Reservation reservation, ReservationEvent event) {
    return switch (event) {
      case ReservationEvent.Confirmed(_, var at)
          when reservation instanceof Reservation.Confirmed(var order, _) ->
          List.of(new StockReserved(order.id(), order.number(), order.shopper(), at));
      case ReservationEvent.Refused(var missing, var at)
          when reservation instanceof Reservation.Refused(var order, _) ->
          List.of(new StockRefused(order.id(), order.number(), order.shopper(), missing, at));
      case ReservationEvent.Started _,
          ReservationEvent.Confirmed _,
          ReservationEvent.Refused _,
          ReservationEvent.Settled _,
          ReservationEvent.Released _,
          ReservationEvent.GivenBack _ ->
          List.of();
    };
  }
}
