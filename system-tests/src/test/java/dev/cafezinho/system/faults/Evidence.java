package dev.cafezinho.system.faults;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * All that is known at one moment.
 *
 * @param orders all that were meant to be placed
 * @param lists each shopper's orders, as the shop shows them
 * @param views the same by order
 */
record Evidence(
    List<TrackedOrder> orders,
    Map<Customer, List<JsonNode>> lists,
    Map<String, JsonNode> views,
    Books books,
    Mailboxes mailboxes) {
  private static final int PAGE = 100;

  static Evidence gather(Generator generator, MongoClient store, int brokerPort)
      throws IOException, TimeoutException {
    var lists = new HashMap<Customer, List<JsonNode>>();
    var views = new HashMap<String, JsonNode>();
    for (var customer : generator.customers()) {
      var orders = ordersOf(customer);
      lists.put(customer, orders);
      orders.forEach(order -> views.put(order.path("id").asString(), order));
    }
    return new Evidence(
        generator.orders(), lists, views, Books.read(store), Mailboxes.read(brokerPort));
  }

  List<TrackedOrder> acknowledged() {
    return orders.stream().filter(TrackedOrder::isAcknowledged).toList();
  }

  /** As the shopper sees it; nothing for an order that is not shown. */
  String status(String orderId) {
    var view = views.get(orderId);
    return view == null ? "" : view.path("status").asString("");
  }

  /**
   * How much of a product each shipped order has. Its own lines count, not what was put in the cart
   * for it: a request that was given up and sent again may arrive after all, and is then in the
   * next order.
   */
  Map<String, Integer> sold(String sku) {
    var sold = new HashMap<String, Integer>();
    views.forEach(
        (id, view) -> {
          if (status(id).equals("SHIPPED")) {
            view.path("lines")
                .valueStream()
                .filter(line -> line.path("sku").asString("").equals(sku))
                .forEach(line -> sold.put(id, line.path("quantity").asInt()));
          }
        });
    return sold;
  }

  private static List<JsonNode> ordersOf(Customer customer) {
    var all = new ArrayList<JsonNode>();
    for (var page = 0; ; page++) {
      var path = "/api/orders?size=" + PAGE + "&page=" + page;
      var orders = customer.insist("GET", path, "").json();
      orders.forEach(all::add);
      if (orders.size() < PAGE) {
        return all;
      }
    }
  }
}
