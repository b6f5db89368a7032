package dev.cafezinho.order.view;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.listing.Cursor;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.ShopperOrders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A shopper's orders, and nobody else's. */
@Component
public class OrderViews {
  private final EventLog<OrderEvent> log;
  private final CommandHandler<?, Order, OrderEvent> handler;
  private final ShopperOrders shopperOrders;

  OrderViews(
      EventLog<OrderEvent> log,
      CommandHandler<?, Order, OrderEvent> handler,
      ShopperOrders shopperOrders) {
    this.handler = handler;
    this.log = log;
    this.shopperOrders = shopperOrders;
  }

  /**
   * A page of orders.
   *
   * @param next where the next page begins; empty when this is the last
   */
  public record Page(List<OrderView> orders, Optional<Cursor> next) {}

  /** Newest first; only the last page may be shorter than the size. */
  public Page page(String shopper, Cursor start, int size, Language language) {
    List<EventStream<OrderEvent>> found = new ArrayList<>();
    Cursor cursor = start;
    List<PlacedOrder> entries;
    do {
      entries = shopperOrders.after(shopper, cursor, size + 1);
      found.addAll(streams(entries));
      cursor = entries.isEmpty() ? cursor : Cursor.after(entries.getLast());
    } while (found.size() <= size && entries.size() > size);
    return new Page(
        found.stream()
            .limit(size)
            .flatMap(stream -> view(shopper, stream, language).stream())
            .toList(),
        found.size() > size
            ? Optional.of(Cursor.after(PlacedOrder.of(found.get(size - 1))))
            : Optional.empty());
  }

  /** Those of the entries that count. */
  private List<EventStream<OrderEvent>> streams(List<PlacedOrder> entries) {
    Map<PlacedOrder, EventStream<OrderEvent>> streams = new HashMap<>();
    for (EventStream<OrderEvent> stream :
        log.load(entries.stream().map(PlacedOrder::id).toList())) {
      streams.put(PlacedOrder.of(stream), stream);
    }
    return entries.stream().map(streams::get).filter(Objects::nonNull).toList();
  }

  /** Empty when there is no such order or it is somebody else's. */
  public Optional<OrderView> find(String shopper, String id, Language language) {
    return view(shopper, handler.read(id), language);
  }

  /** An order that was read or changed here right before, as it was left. */
  public Optional<OrderView> recall(String shopper, String id, Language language) {
    return view(shopper, handler.recall(id), language);
  }

  /** Every event of the order in the order they happened. */
  public Optional<List<JourneyStep>> journey(String shopper, String id) {
    EventStream<OrderEvent> stream = handler.read(id);
    return own(shopper, stream)
        .map(_ -> stream.recorded().stream().map(JourneyStep::of).sorted().toList());
  }

  private Optional<OrderView> view(
      String shopper, EventStream<OrderEvent> stream, Language language) {
    return own(shopper, stream).map(order -> new OrderProjection(order, stream, language).view());
  }

  private Optional<Order.Placed> own(String shopper, EventStream<OrderEvent> stream) {
    return handler.state(stream) instanceof Order.Placed placed && placed.shopper().equals(shopper)
        ? Optional.of(placed)
        : Optional.empty();
  }
}
