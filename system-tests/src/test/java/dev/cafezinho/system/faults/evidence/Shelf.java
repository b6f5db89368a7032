package dev.cafezinho.system.faults.evidence;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * The stock of a product, as Estoque's products and reservations say together.
 *
 * @param sold how much of it each order has bought, and not given back, by its reservation
 * @param unresolved how much of it is marked on the product for each order, in holds that are not
 *     what the order has bought, and in returns
 */
public record Shelf(int available, Map<String, Integer> sold, Map<String, Integer> unresolved) {
  /** By SKU. */
  public static Map<String, Shelf> all(MongoDatabase estoque) {
    var sold = new HashMap<String, Map<String, Integer>>();
    var bought = new HashSet<String>();
    for (var reservation : estoque.getCollection("reservations").find()) {
      read(reservation, sold, bought);
    }
    var shelves = new HashMap<String, Shelf>();
    for (var product : estoque.getCollection("products").find()) {
      var sku = product.getString("_id");
      shelves.put(
          sku,
          new Shelf(
              product.get("available", Number.class).intValue(),
              sold.getOrDefault(sku, Map.of()),
              unresolved(product, bought)));
    }
    return shelves;
  }

  /**
   * @param sold gets what the order has bought and not given back, by SKU and order
   * @param bought gets the attempts whose holds are what the order has bought, each with its SKU
   */
  private static void read(
      Document reservation, Map<String, Map<String, Integer>> sold, Set<String> bought) {
    var order = reservation.getString("_id");
    var events = reservation.getList("events", Document.class);
    var isReleased =
        events.stream().anyMatch(event -> event.getString("type").contains(".released."));
    for (var event : events) {
      if (event.getString("type").equals("reservation.confirmed.v2")) {
        for (var hold : event.get("data", Document.class).getList("holds", Document.class)) {
          var sku = hold.getString("sku");
          bought.add(sku + " " + hold.getString("attempt"));
          if (!isReleased) {
            sold.computeIfAbsent(sku, _ -> new HashMap<>()).put(order, quantity(hold));
          }
        }
      }
    }
  }

  private static Map<String, Integer> unresolved(Document product, Set<String> bought) {
    var unresolved = new HashMap<String, Integer>();
    product
        .get("holds", Document.class)
        .forEach(
            (order, mark) -> {
              var hold = (Document) mark;
              if (!bought.contains(product.getString("_id") + " " + hold.getString("attempt"))) {
                unresolved.put(order, quantity(hold));
              }
            });
    product
        .get("returns", Document.class)
        .forEach((order, mark) -> unresolved.put(order, quantity((Document) mark)));
    return unresolved;
  }

  private static int quantity(Document mark) {
    return mark.get("quantity", Number.class).intValue();
  }
}
