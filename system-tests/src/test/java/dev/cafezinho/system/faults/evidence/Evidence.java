package dev.cafezinho.system.faults.evidence;

import static java.util.stream.Collectors.groupingBy;

import dev.cafezinho.system.faults.shopper.Notice;
import dev.cafezinho.system.faults.shopper.Shopper;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All that is known at one moment. */
public final class Evidence {
  private final List<TrackedOrder> orders;
  private final List<Shopper> shoppers;
  private final Map<String, Journey> journeys;
  private final Map<String, Integer> stock;
  private final Books books;
  private final Mailboxes mailboxes;
  private final Map<String, JsonNode> views = new HashMap<>();
  private final Map<String, List<Notice>> heard;

  /** How much of each product each order has. */
  private final Map<String, Map<String, Integer>> wanted = new HashMap<>();

  /**
   * @param orders all that were meant to be placed
   * @param journeys by order
   * @param stock what there was of each product at first
   */
  public Evidence(
      List<TrackedOrder> orders,
      List<Shopper> shoppers,
      Map<String, Journey> journeys,
      Map<String, Integer> stock,
      Books books,
      Mailboxes mailboxes) {
    this.orders = List.copyOf(orders);
    this.shoppers = List.copyOf(shoppers);
    this.journeys = journeys;
    this.stock = stock;
    this.books = books;
    this.mailboxes = mailboxes;
    shoppers.stream()
        .flatMap(shopper -> shopper.orders().stream())
        .forEach(order -> views.put(order.path("id").asString(), order));
    heard =
        shoppers.stream()
            .flatMap(shopper -> shopper.heard().stream())
            .collect(groupingBy(Notice::orderId));
    views.forEach(
        (id, view) ->
            view.path("lines")
                .valueStream()
                .forEach(
                    line ->
                        wanted
                            .computeIfAbsent(line.path("sku").asString(""), _ -> new HashMap<>())
                            .put(id, line.path("quantity").asInt())));
  }

  public List<TrackedOrder> orders() {
    return orders;
  }

  public List<TrackedOrder> acknowledged() {
    return orders.stream().filter(TrackedOrder::isAcknowledged).toList();
  }

  public List<Shopper> shoppers() {
    return shoppers;
  }

  public Map<String, Integer> stock() {
    return stock;
  }

  public Books books() {
    return books;
  }

  public Mailboxes mailboxes() {
    return mailboxes;
  }

  /** As the shopper sees it; nothing for an order that is not shown. */
  public String status(String orderId) {
    return text(orderId, "status");
  }

  /** Why it was deleted; nothing if it was not. */
  public String reason(String orderId) {
    return text(orderId, "reason");
  }

  private String text(String orderId, String field) {
    var view = views.get(orderId);
    return view == null ? "" : view.path(field).asString("");
  }

  public Journey journey(String orderId) {
    return journeys.getOrDefault(orderId, Journey.NONE);
  }

  public List<Notice> heardOf(String orderId) {
    return heard.getOrDefault(orderId, List.of());
  }

  /** How much of a product each shipped order has. */
  public Map<String, Integer> sold(String sku) {
    var sold = new HashMap<>(wanted(sku));
    sold.keySet().removeIf(id -> !status(id).equals("SHIPPED"));
    return sold;
  }

  /**
   * How much of a product each order has. Its own lines count, not what was put in the cart for it:
   * a request that was given up and sent again may arrive after all, and is then in the next order.
   */
  public Map<String, Integer> wanted(String sku) {
    return wanted.getOrDefault(sku, Map.of());
  }
}
