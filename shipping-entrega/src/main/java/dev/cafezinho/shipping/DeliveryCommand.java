package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import java.time.Instant;

/** What may be asked of a delivery: to note what others tell, and to ship. */
sealed interface DeliveryCommand {
  record NotePayment(Order order) implements DeliveryCommand {}

  record NoteReservation(Ticket ticket) implements DeliveryCommand {}

  record NoteStockRefusal(Ticket ticket) implements DeliveryCommand {}

  record NoteDeletion(Ticket ticket) implements DeliveryCommand {}

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
