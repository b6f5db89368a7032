package dev.cafezinho.order.listing;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which orders are whose. An entry is written before its order is placed, so a crash leaves an
 * entry without an order, which readers skip, and never an order that nobody can find.
 *
 * <p>A rebuild may begin or end at any moment. So whoever writes looks where the read model is,
 * before and after, and writes again if it has moved; and looks once more when the order is placed.
 * That look comes after the order is in its stream: a rebuild that it does not see began before,
 * and is over, or begins later, and will read the stream.
 */
@Component
public class ShopperOrders {
  private final MongoDatabase database;
  private final Pointer pointer;

  ShopperOrders(MongoDatabase database, Pointer pointer) {
    this.database = database;
    this.pointer = pointer;
  }

  /**
   * To be called before the order is placed.
   *
   * @param at when it will have been placed, if nobody places it first
   */
  public Entry add(String shopper, String orderId, Instant at) {
    PlacedOrder order = new PlacedOrder(orderId, shopper, at);
    return new Entry(order, write(order, pointer.read()));
  }

  /** Newest first. */
  public List<String> of(String shopper) {
    return new Generation(database, pointer.read().current()).find(shopper).newestFirst();
  }

  private Whereabouts write(PlacedOrder order, Whereabouts seen) {
    Whereabouts where = seen;
    while (true) {
      for (long generation : where.all()) {
        new Generation(database, generation).put(order);
      }
      Whereabouts now = pointer.read();
      if (now.equals(where)) {
        return where;
      }
      where = now;
    }
  }

  /** An entry whose order is being placed. */
  public final class Entry {
    private final PlacedOrder written;
    private final Whereabouts where;

    private Entry(PlacedOrder written, Whereabouts where) {
      this.written = written;
      this.where = where;
    }

    /** To be called when the order is in its stream, and before anybody is told. */
    public void placed(Instant at) {
      Whereabouts now = pointer.read();
      if (!now.equals(where) || !at.equals(written.at())) {
        write(new PlacedOrder(written.id(), written.shopper(), at), now);
      }
    }
  }
}
