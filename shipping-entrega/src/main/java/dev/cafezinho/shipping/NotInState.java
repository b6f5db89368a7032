package dev.cafezinho.shipping;

/** A step of the staff that this delivery is not in the state for. Nothing has happened. */
public final class NotInState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DeliveryCommand.Step step;
  private final transient Delivery delivery;

  NotInState(DeliveryCommand.Step step, Delivery delivery) {
    super(
        "%s is not possible in the state %s: %s"
            .formatted(
                step.getClass().getSimpleName(),
                delivery.getClass().getSimpleName(),
                Ticket.idOf(delivery.ticket())));
    this.step = step;
    this.delivery = delivery;
  }

  /** What was refused. */
  public DeliveryCommand.Step step() {
    return step;
  }

  /** The delivery as it is. */
  public Delivery delivery() {
    return delivery;
  }
}
