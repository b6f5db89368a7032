package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionRequested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be asked of a delivery: to record what others publish, to prepare it and to ship. */
public sealed interface DeliveryCommand {
  record RecordPayment(Order order, Instant at) implements DeliveryCommand {}

  record RecordReservation(Ticket ticket, Instant at) implements DeliveryCommand {}

  record RecordStockRefusal(Ticket ticket) implements DeliveryCommand {}

  record RecordDeletion(Ticket ticket) implements DeliveryCommand {}

  /** The order shall be deleted, if it has not left and nobody prepares it. */
  record Withhold(DeletionRequested request, Instant at) implements DeliveryCommand {}

  /**
   * The staff will not send or hand it over, if they have not done so.
   *
   * @param reasonText why, in their words
   * @param by the name of who cancels
   */
  record Cancel(@Nullable String reasonText, String by, Instant at) implements DeliveryCommand {}

  /** Nobody has claimed it in time. */
  record GiveUp(Instant at) implements DeliveryCommand {}

  /**
   * Its time has come.
   *
   * @param parcel a number that no other shipment has
   */
  record Ship(long parcel, Instant at) implements DeliveryCommand {}

  /** A step of the staff. It is refused of a delivery that is not in the state for it. */
  sealed interface Step extends DeliveryCommand {}

  /**
   * Somebody is going to prepare it. Of two only one is.
   *
   * @param by the name of who does it
   * @param parcel a number for its nota, which no other has
   */
  record Claim(String by, long parcel, Instant at) implements Step {}

  record MakeReady(String by, Instant at) implements Step {}

  record HandOver(String by, Instant at) implements Step {}

  /**
   * It leaves by the staff's own hands.
   *
   * @param parcel a number for its nota, where it has none yet
   */
  record Send(String by, long parcel, Instant at) implements Step {}
}
