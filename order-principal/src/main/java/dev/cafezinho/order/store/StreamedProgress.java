package dev.cafezinho.order.store;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderDecider;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.counter.OrderProgress;
import dev.cafezinho.order.counter.Progress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far orders are, from the same states that the rules decide on. */
record StreamedProgress(EventLog<OrderEvent> log, OrderDecider decider) implements OrderProgress {
  @Override
  public Map<String, Progress> of(Collection<String> orders) {
    Map<String, Progress> known = new HashMap<>();
    for (EventStream<OrderEvent> stream : log.load(orders)) {
      Progress progress = progress(stream);
      if (progress != null) {
        known.put(stream.id(), progress);
      }
    }
    return known;
  }

  /** Null for a stream that does not begin with the order's placing. */
  private @Nullable Progress progress(EventStream<OrderEvent> stream) {
    Progress progress = null;
    Order order = decider.initial();
    for (OrderEvent event : stream.events()) {
      order = decider.evolve(order, event);
      if (order instanceof Order.Placed placed) {
        OrderStatus status = placed.status();
        if (progress == null || progress.status() != status) {
          progress = new Progress(status, event.at());
        }
      }
    }
    return progress;
  }
}
