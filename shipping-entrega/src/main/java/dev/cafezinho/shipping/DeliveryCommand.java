package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import java.time.Instant;

/** What may be asked of a delivery: to record what others publish, and to ship. */
public sealed interface DeliveryCommand {
  record RecordPayment(Order order) implements DeliveryCommand {}

  record RecordReservation(Ticket ticket) implements DeliveryCommand {}

  record RecordStockRefusal(Ticket ticket) implements DeliveryCommand {}

  record RecordDeletion(Ticket ticket) implements DeliveryCommand {}

  /** The order shall be deleted, if it has not left. */
  record Withhold(DeletionRequested request, Instant at) implements DeliveryCommand {}

  /** The shop itself will not send it, if it has not left. */
  record Cancel(DeletionReason reason, Instant at) implements DeliveryCommand {}

  /**
   * Its time has come.
   *
   * @param parcel a number that no other shipment has
   */
  record Ship(long parcel, Instant at) implements DeliveryCommand {}
}
