package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Fulfilment;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery has come to.
 *
 * @param paid what to ship, once it is paid
 */
record Delivery(
    DeliveryEvent.@Nullable Paid paid, boolean reserved, boolean stopped, boolean shipped) {
  static final Delivery NONE = new Delivery(null, false, false, false);

  /** Everything is there for the parcel to leave. */
  boolean readyToShip() {
    return readyToPrepare() && paid != null && paid.contents().fulfilment() == Fulfilment.DELIVERY;
  }

  /** Paid, reserved, not deleted, and not gone yet. */
  private boolean readyToPrepare() {
    return paid != null && reserved && !stopped && !shipped;
  }
}
