package dev.cafezinho.system.faults.shopper;

import dev.cafezinho.system.faults.Scale;
import dev.cafezinho.system.faults.cluster.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every so often some orders are placed at the same moment, all for the same scarce products, and
 * at least every third of them goes without. They come at once because the shop tells by itself,
 * and sells no more, what has been gone for a while.
 */
public final class Rush {
  private static final int MOST = 100;
  private static final int SHORTEST_ROUND = 10;
  private static final int OF_FIRST = 2;
  private static final int OF_SECOND = 2;

  private final int round;
  private final int size;
  private final int count;

  public Rush(Scale scale) {
    round = Math.max(SHORTEST_ROUND, scale.orders() / MOST);
    size = 3 * round / 10;
    // a run goes on until all faults have been seen
    count = 2 * scale.orders() / round;
  }

  public int count() {
    return count;
  }

  /** Whether it is one of the orders that are placed at once. */
  public boolean has(int order) {
    return order % round >= round - size && order / round < count;
  }

  /** The first order that is placed together with this one. */
  public int begin(int order) {
    return has(order) ? order - order % round + round - size : order;
  }

  public int stockOfFirst() {
    return OF_FIRST * (2 * size / 3);
  }

  public int stockOfSecond() {
    return OF_SECOND * (size / 3);
  }

  /**
   * What the order wants. Of those that get the first product some go without the second, and have
   * to give back the first.
   */
  public Map<String, Integer> lines(int order) {
    var lines = new LinkedHashMap<String, Integer>();
    lines.put(Catalogue.first(order / round), OF_FIRST);
    if (order % 3 != 0) {
      lines.put(Catalogue.second(order / round), OF_SECOND);
    }
    return lines;
  }
}
