package dev.cafezinho.system.faults.evidence;

import com.mongodb.client.MongoClient;
import dev.cafezinho.system.faults.shopper.Web;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What the services have written down, read past all of them.
 *
 * @param payments at the payment system, by order, as {@code PAID} and so on
 * @param webhooks what the payment system has announced, by order, as {@code authorized} and so on;
 *     a message counts once, however often it was sent
 * @param charges Pagamento's events, by order
 * @param deliveries Entrega's events, by order
 * @param products Estoque's, by SKU
 * @param outboxes of every stream and payment
 */
public record Books(
    Map<String, List<String>> payments,
    Map<String, List<String>> webhooks,
    Map<String, List<String>> charges,
    Map<String, List<String>> deliveries,
    Map<String, Shelf> products,
    List<Outbox> outboxes) {
  public static final String SHIPPED = "delivery.shipped.v1";

  public static Books read(MongoClient store) {
    return new Books(
        payments(store),
        webhooks(store),
        streams(store, "pagamento", "charges"),
        streams(store, "entrega", "deliveries"),
        Shelf.all(store.getDatabase("estoque")),
        Outbox.all(store));
  }

  public List<String> paymentsOf(String order) {
    return payments.getOrDefault(order, List.of());
  }

  public List<String> webhooksOf(String order) {
    return webhooks.getOrDefault(order, List.of());
  }

  public boolean isShipped(String order) {
    return deliveries.getOrDefault(order, List.of()).contains(SHIPPED);
  }

  private static Map<String, List<String>> payments(MongoClient store) {
    var payments = new HashMap<String, List<String>>();
    for (var document : all(store, "psp", "payments")) {
      var payment = document.get("payment", Document.class);
      var order = payment.get("charge", Document.class).getString("reference");
      add(payments, order, payment.getString("status"));
    }
    return payments;
  }

  private static Map<String, List<String>> webhooks(MongoClient store) {
    var bodies = new LinkedHashMap<String, String>();
    for (var delivery : all(store, "psp", "deliveries")) {
      bodies.put(delivery.getString("messageId"), delivery.getString("body"));
    }
    var webhooks = new HashMap<String, List<String>>();
    for (var text : bodies.values()) {
      var body = Web.parse(text);
      add(webhooks, body.path("reference").asString(""), body.path("status").asString(""));
    }
    return webhooks;
  }

  private static void add(Map<String, List<String>> all, String order, String more) {
    all.computeIfAbsent(order, _ -> new ArrayList<>()).add(more);
  }

  private static Map<String, List<String>> streams(MongoClient store, String db, String name) {
    var streams = new HashMap<String, List<String>>();
    for (var stream : all(store, db, name)) {
      streams.put(
          stream.getString("_id"),
          stream.getList("events", Document.class).stream()
              .map(event -> event.getString("type"))
              .toList());
    }
    return streams;
  }

  private static Iterable<Document> all(MongoClient store, String database, String collection) {
    return store.getDatabase(database).getCollection(collection).find();
  }
}
