package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.service.streams.Frame;
import dev.cafezinho.shipping.Delivery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The queue as it was read last. Each change is an edition with a number; a connection remembers
 * the number of the last that it has sent, and nothing else, for each edition is the whole queue.
 */
final class QueueBoard {
  private final Supplier<List<Delivery.InQueue>> queue;
  private volatile Edition latest = new Edition(0, List.of(), Map.of());

  private record Edition(long number, List<Delivery.InQueue> orders, Map<Language, Frame> frames) {}

  /**
   * @param queue reads it, oldest first
   */
  QueueBoard(Supplier<List<Delivery.InQueue>> queue) {
    this.queue = queue;
  }

  /** Reads the queue. */
  synchronized void read() {
    List<Delivery.InQueue> orders = queue.get();
    if (latest.number() == 0 || !orders.equals(latest.orders())) {
      latest = new Edition(latest.number() + 1, orders, frames(orders));
    }
  }

  /** The number of the latest edition. */
  long edition() {
    return latest.number();
  }

  /** The latest edition, written out once for all connections of the language. */
  Frame frame(Language language) {
    Frame frame = latest.frames().get(language);
    return frame == null ? frame(language, latest.orders()) : frame;
  }

  private static Map<Language, Frame> frames(List<Delivery.InQueue> orders) {
    Map<Language, Frame> frames = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      frames.put(language, frame(language, orders));
    }
    return frames;
  }

  private static Frame frame(Language language, List<Delivery.InQueue> orders) {
    return Frame.of(
        "queue", orders.stream().map(order -> CounterOrder.of(order, language)).toList());
  }
}
