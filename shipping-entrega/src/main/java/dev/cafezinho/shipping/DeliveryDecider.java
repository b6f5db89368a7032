package dev.cafezinho.shipping;

import dev.cafezinho.eventlog.Decider;
import java.util.List;

/** The rules of a delivery: facts count once, and nothing leaves unless all of them are there. */
final class DeliveryDecider implements Decider<DeliveryCommand, Delivery, DeliveryEvent> {
  @Override
  public Delivery initial() {
    return Delivery.NONE;
  }

  @Override
  public List<DeliveryEvent> decide(DeliveryCommand command, Delivery delivery) {
    return switch (command) {
      case DeliveryCommand.Pay pay ->
          delivery.paid() == null
              ? List.of(
                  new DeliveryEvent.Paid(
                      pay.orderId(), pay.number(), pay.shopper(), pay.contents(), pay.at()))
              : List.of();
      case DeliveryCommand.Reserve reserve ->
          delivery.reserved() ? List.of() : List.of(new DeliveryEvent.Reserved(reserve.at()));
      case DeliveryCommand.Stop stop ->
          delivery.stopped() || delivery.shipped()
              ? List.of()
              : List.of(new DeliveryEvent.Stopped(stop.at()));
      case DeliveryCommand.Ship ship ->
          delivery.readyToShip()
              ? List.of(
                  new DeliveryEvent.Shipped(
                      ship.invoiceNumber(), ship.trackingCode(), ship.now()))
              : List.of();
    };
  }

  @Override
  public Delivery evolve(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryEvent.Paid paid ->
          new Delivery(paid, delivery.reserved(), delivery.stopped(), delivery.shipped());
      case DeliveryEvent.Reserved _ ->
          new Delivery(delivery.paid(), true, delivery.stopped(), delivery.shipped());
      case DeliveryEvent.Stopped _ ->
          new Delivery(delivery.paid(), delivery.reserved(), true, delivery.shipped());
      case DeliveryEvent.Shipped _ ->
          new Delivery(delivery.paid(), delivery.reserved(), delivery.stopped(), true);
    };
  }
}
