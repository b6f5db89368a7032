package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.system.faults.evidence.Books;
import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.evidence.Journey;
import dev.cafezinho.system.faults.evidence.Mailboxes;
import dev.cafezinho.system.faults.evidence.Outbox;
import dev.cafezinho.system.faults.evidence.Shelf;
import dev.cafezinho.system.faults.shopper.Fate;
import dev.cafezinho.system.faults.shopper.Notice;
import dev.cafezinho.system.faults.shopper.Request;
import dev.cafezinho.system.faults.shopper.Shopper;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import dev.cafezinho.system.faults.shopper.Web;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What is known after a run in which every end was met and all went well; to be made worse. */
public final class GoodRun {
  public static final String SHIPPED = "shipped";
  public static final String REFUNDED = "refunded";
  public static final String REFUSED = "refused";
  public static final String EXPIRED = "expired";
  public static final String DELETED = "deleted";
  public static final String SHORT = "short";

  public final Map<String, TrackedOrder> orders = new LinkedHashMap<>();
  public final Map<String, String> views = new LinkedHashMap<>();
  public final Map<String, List<String>> journeys = new HashMap<>();
  public final List<Notice> heard = new ArrayList<>();
  public final Map<String, List<String>> payments = new HashMap<>();
  public final Map<String, List<String>> webhooks = new HashMap<>();
  public final Map<String, List<String>> charges = new HashMap<>();
  public final Map<String, List<String>> deliveries = new HashMap<>();
  public final Map<String, Shelf> shelves = new HashMap<>();
  public final List<Outbox> outboxes = new ArrayList<>();
  public final Map<String, Integer> queues = new TreeMap<>();
  public final List<Mailboxes.DeadLetter> dead = new ArrayList<>();

  public GoodRun() {
    ended(SHIPPED, Fate.PAID, "SHIPPED", "", "PAID", "authorized");
    ended(REFUNDED, Fate.DELETED_LATE, "REFUNDED", "DELETED_BY_SHOPPER", "REFUNDED", "authorized");
    ended(REFUSED, Fate.REFUSED, "DELETED", "PAYMENT_REFUSED", "REFUSED", "refused");
    ended(EXPIRED, Fate.ABANDONED, "DELETED", "PAYMENT_EXPIRED", "EXPIRED", "expired");
    ended(DELETED, Fate.DELETED_EARLY, "DELETED", "DELETED_BY_SHOPPER", "REFUSED", "refused");
    ended(SHORT, Fate.ABANDONED, "DELETED", "OUT_OF_STOCK", "REFUSED", "refused");
    webhooks.put(REFUNDED, List.of("authorized", "refunded"));
    order(SHIPPED).answered(Request.CONFIRMATION, 200);
    order(REFUNDED).answered(Request.CONFIRMATION, 200);
    order(REFUNDED).answered(Request.DELETION, 200);
    order(REFUSED).answered(Request.REFUSAL, 200);
    charges.put(SHIPPED, List.of("charge.approved.v1"));
    charges.put(REFUNDED, List.of("charge.approved.v1", "charge.refunded.v1"));
    deliveries.put(SHIPPED, List.of(Books.SHIPPED));
    told(SHIPPED, "CREATED order.created.v1", "SHIPPED order.shipped.v1");
    told(REFUNDED, "DELETED order.deleted.v1", "REFUNDED payment.refunded.v1");
    for (var order : List.of(REFUSED, EXPIRED)) {
      told(order, "CREATED order.created.v1", "DELETED order.deleted.v1");
    }
    told(
        DELETED,
        "CREATED order.deletion-requested.v1",
        "CREATED order.created.v1",
        "DELETED order.deleted.v1");
    told(SHORT, "CREATED stock.refused.v1", "DELETED order.deleted.v1");
    shelves.put("cafe", new Shelf(1, Map.of(SHIPPED, 3), Map.of()));
    Arrays.stream(Publication.values()).forEach(each -> queues.put(each.topic() + ".entrega", 0));
  }

  private void ended(
      String id, Fate fate, String status, String reason, String payment, String webhook) {
    var order = new TrackedOrder(orders.size(), fate, Map.of("cafe", 3));
    order.acknowledged(id);
    orders.put(id, order);
    show(id, status, reason, 3);
    payments.put(id, List.of(payment));
    webhooks.put(id, List.of(webhook));
    outboxes.add(new Outbox("principal", id, 0, false));
  }

  public TrackedOrder order(String id) {
    var order = orders.get(id);
    if (order == null) {
      throw new IllegalArgumentException(id);
    }
    return order;
  }

  public void show(String id, String status, String reason, int units) {
    views.put(
        id,
        """
        {"id":"%s","status":"%s","reason":"%s","lines":[{"sku":"cafe","quantity":%d}]}\
        """
            .formatted(id, status, reason, units));
  }

  private void told(String order, String... news) {
    journeys.put(order, Arrays.stream(news).map(each -> each.split(" ", 2)[1]).toList());
    Arrays.stream(news).forEach(each -> tell(order, each.split(" ", 2)[0], each.split(" ", 2)[1]));
  }

  public void tell(String order, String status, String type) {
    var data =
        "{\"orderId\":\"%s\",\"status\":\"%s\",\"type\":\"%s\"}".formatted(order, status, type);
    heard.add(new Notice(heard.size() + 1L, "order-status", Web.parse(data)));
  }

  public Evidence evidence() {
    var shopper =
        new Shopper("Ana", views.values().stream().map(Web::parse).toList(), List.copyOf(heard));
    return new Evidence(
        List.copyOf(orders.values()),
        List.of(shopper),
        journeys.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> journey(each.getValue()))),
        Map.of("cafe", 4),
        new Books(payments, webhooks, charges, deliveries, shelves, outboxes),
        new Mailboxes(queues, dead));
  }

  private static Journey journey(List<String> types) {
    return new Journey(
        types.size(), IntStream.range(0, types.size()).mapToObj(i -> step(types.get(i))).toList());
  }

  private static JsonNode step(String type) {
    var missing = type.equals("stock.refused.v1") ? "[\"cafe\"]" : "[]";
    return Web.parse("{\"type\":\"%s\",\"data\":{\"missing\":%s}}".formatted(type, missing));
  }
}
