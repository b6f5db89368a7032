package dev.cafezinho.notification.web;

import dev.cafezinho.contracts.StockUpdated.Level;
import dev.cafezinho.service.streams.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been heard of the products' stock. What is heard is collected into editions, which are
 * numbered and never come more often than they are made. A connection remembers the number of its
 * last edition, and nothing else: one that has missed some gets all that has changed since in one
 * event, so a slow reader costs no memory.
 */
final class StockBoard {
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Integer> waiting = new TreeMap<>();
  private final Deque<Edition> recent = new ArrayDeque<>();
  private final Duration remembered;
  private volatile Edition latest;

  /**
   * A product's stock.
   *
   * @param available units that can be ordered
   */
  record Available(String sku, int available) {}

  private record Entry(int available, long edition) {}

  private record Edition(long number, long at, @Nullable Frame frame) {}

  /**
   * @param remembered how long an edition is worth reading for who has just come: a page reads the
   *     catalogue, then opens its stream, and must not miss what happens in between
   */
  StockBoard(Duration remembered) {
    this.remembered = remembered;
    this.latest = new Edition(0, System.nanoTime(), null);
  }

  synchronized void heard(Collection<Level> levels) {
    for (Level level : levels) {
      Entry known = entries.get(level.sku());
      if (known != null && known.available() == level.available()) {
        waiting.remove(level.sku());
      } else {
        waiting.put(level.sku(), level.available());
      }
    }
  }

  /** Makes an edition of what has been heard since the last; false when that is nothing. */
  synchronized boolean publish() {
    if (waiting.isEmpty()) {
      return false;
    }
    long number = latest.number() + 1;
    waiting.forEach((sku, available) -> entries.put(sku, new Entry(available, number)));
    waiting.clear();
    latest = new Edition(number, System.nanoTime(), after(number - 1));
    recent.addLast(latest);
    forgetOld();
    return true;
  }

  /** The number of the latest edition. */
  long edition() {
    return latest.number();
  }

  /** The number after which a connection that has just come reads on. */
  synchronized long begin() {
    forgetOld();
    return recent.isEmpty() ? latest.number() : recent.getFirst().number() - 1;
  }

  /** What has changed after that edition, which is not the latest. */
  Frame since(long edition) {
    Edition next = latest;
    return next.frame() != null && next.number() == edition + 1 ? next.frame() : after(edition);
  }

  private synchronized Frame after(long edition) {
    return Frame.of(
        "stock",
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().edition() > edition)
            .map(entry -> new Available(entry.getKey(), entry.getValue().available()))
            .toList());
  }

  private void forgetOld() {
    long now = System.nanoTime();
    while (!recent.isEmpty() && now - recent.getFirst().at() > remembered.toNanos()) {
      recent.removeFirst();
    }
  }
}
