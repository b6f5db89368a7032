package dev.cafezinho.order;

import dev.cafezinho.contracts.OrderContents;
import java.time.Instant;

/** What may be asked of an order. */
public sealed interface OrderCommand {
  record Place(
      String orderId,
      long number,
      String shopper,
      OrderContents contents,
      long cartVersion,
      Instant now)
      implements OrderCommand {}

  /** The shopper does not want it any more; Entrega is asked whether it is still here. */
  record Delete(Instant now) implements OrderCommand {}

  /** Another service has told a fact about the order. */
  record RecordFact(OrderEvent.Fact fact) implements OrderCommand {}
}
