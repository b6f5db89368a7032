package dev.cafezinho.shipping;

import dev.cafezinho.contracts.OrderContents;
import java.time.Instant;

/** What may be asked of a delivery. */
sealed interface DeliveryCommand {
  record Pay(String orderId, long number, String shopper, OrderContents contents, Instant at)
      implements DeliveryCommand {}

  record Reserve(Instant at) implements DeliveryCommand {}

  record Stop(Instant at) implements DeliveryCommand {}

  record Ship(String invoiceNumber, String trackingCode, Instant now) implements DeliveryCommand {}
}
