package dev.cafezinho.order.view;

import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.listing.ShopperOrders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A shopper's orders, and nobody else's. */
@Component
public class OrderViews {
  private final EventLog<OrderEvent> log;
  private final ShopperOrders shopperOrders;

  OrderViews(EventLog<OrderEvent> log, ShopperOrders shopperOrders) {
    this.log = log;
    this.shopperOrders = shopperOrders;
  }

  /**
   * A page of orders.
   *
   * @param total the number of all, and of those that a crash kept from being placed
   */
  public record Page(List<OrderView> orders, int total) {}

  /** Newest first; only the last page may be shorter than the size. */
  public Page page(String shopper, int page, int size) {
    List<String> ids = shopperOrders.of(shopper);
    List<OrderView> orders =
        ids.stream()
            .flatMap(id -> find(shopper, id).stream())
            .skip((long) page * size)
            .limit(size)
            .toList();
    return new Page(orders, ids.size());
  }

  /** Empty when there is no such order or it is somebody else's. */
  public Optional<OrderView> find(String shopper, String id) {
    return own(shopper, id).map(OrderTelling::tell);
  }

  /** Every event of the order in the order they happened. */
  public Optional<List<JourneyStep>> journey(String shopper, String id) {
    return own(shopper, id)
        .map(stream -> stream.recorded().stream().map(JourneyStep::of).sorted().toList());
  }

  private Optional<EventStream<OrderEvent>> own(String shopper, String id) {
    EventStream<OrderEvent> stream = log.load(id);
    boolean own =
        stream.version() > 0
            && stream.events().getFirst() instanceof OrderEvent.Placed placed
            && placed.shopper().equals(shopper);
    return own ? Optional.of(stream) : Optional.empty();
  }
}
