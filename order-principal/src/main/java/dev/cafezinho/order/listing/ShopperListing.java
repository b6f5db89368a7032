package dev.cafezinho.order.listing;

import dev.cafezinho.eventlog.Checksum;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * One shopper's orders and when each was placed:
 *
 * <pre>{ _id: shopper, placed: { orderId: time } }</pre>
 *
 * <p>The first version of this service kept {@code orders: [orderId]}, in order of placing and
 * without times. Such entries count as the first moments of 1970, which keeps their order.
 */
record ShopperListing(String shopper, Map<String, Instant> placed) {
  private static final Comparator<Map.Entry<String, Instant>> NEWEST_FIRST =
      Map.Entry.<String, Instant>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  static ShopperListing none(String shopper) {
    return new ShopperListing(shopper, Map.of());
  }

  static ShopperListing read(Document stored) {
    Map<String, Instant> placed = new HashMap<>();
    for (String orderId : stored.getList("orders", String.class, List.of())) {
      placed.put(orderId, Instant.EPOCH.plusNanos(placed.size()));
    }
    stored
        .get("placed", new Document())
        .forEach((orderId, at) -> placed.put(orderId, Instant.parse(at.toString())));
    return new ShopperListing(stored.getString("_id"), Map.copyOf(placed));
  }

  /** Those placed at the same moment come in order of their ids. */
  List<String> newestFirst() {
    return placed.entrySet().stream().sorted(NEWEST_FIRST).map(Map.Entry::getKey).toList();
  }

  void addTo(Checksum checksum) {
    placed.forEach((orderId, at) -> checksum.add(shopper, orderId, at.toString()));
  }
}
