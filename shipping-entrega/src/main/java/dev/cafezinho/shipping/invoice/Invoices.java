package dev.cafezinho.shipping.invoice;

import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.shipping.DeliveryEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads notas from the deliveries' logs. */
@Component
public class Invoices {
  private final EventLog<DeliveryEvent> deliveries;

  Invoices(EventLog<DeliveryEvent> deliveries) {
    this.deliveries = deliveries;
  }

  /** Empty when none was issued, or the order is somebody else's. */
  public Optional<Invoice> find(String shopper, String orderId) {
    List<DeliveryEvent> events = deliveries.load(orderId).events();
    Optional<DeliveryEvent.Paid> paid =
        first(events, DeliveryEvent.Paid.class).filter(order -> order.shopper().equals(shopper));
    return paid.flatMap(
        order -> first(events, DeliveryEvent.Shipped.class).map(shipped -> invoice(order, shipped)));
  }

  private static Invoice invoice(DeliveryEvent.Paid order, DeliveryEvent.Shipped shipped) {
    OrderContents contents = order.contents();
    return new Invoice(
        shipped.invoiceNumber(),
        order.orderId(),
        order.number(),
        shipped.at(),
        contents.buyer(),
        contents.address(),
        contents.lines().stream()
            .map(
                line ->
                    new Invoice.Line(
                        line.sku(),
                        line.name(),
                        line.quantity(),
                        line.unitPrice(),
                        line.lineTotal()))
            .toList(),
        contents.total(),
        shipped.trackingCode());
  }

  private static <T> Optional<T> first(List<DeliveryEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
