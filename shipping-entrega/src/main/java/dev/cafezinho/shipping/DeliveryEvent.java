package dev.cafezinho.shipping;

import dev.cafezinho.contracts.OrderContents;
import java.time.Instant;

/** What has happened to the delivery of an order. */
public sealed interface DeliveryEvent {
  record Paid(String orderId, long number, String shopper, OrderContents contents, Instant at)
      implements DeliveryEvent {}

  record Reserved(Instant at) implements DeliveryEvent {}

  /** Nothing will ever leave: deleted, or not in stock. */
  record Stopped(Instant at) implements DeliveryEvent {}

  /**
   * The nota was issued and the parcel left.
   *
   * @param invoiceNumber unique, of six digits or more
   */
  record Shipped(String invoiceNumber, String trackingCode, Instant at) implements DeliveryEvent {}
}
