package dev.cafezinho.system.faults.evidence;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What of an order somebody still has to tell.
 *
 * @param at whose it is
 * @param entries how many wait
 * @param pending whether it is marked as one that holds something
 */
public record Outbox(String at, String order, int entries, boolean pending) {
  private static final Map<String, String> STREAMS =
      Map.of(
          "principal", "orders",
          "estoque", "reservations",
          "pagamento", "charges",
          "entrega", "deliveries");

  public static List<Outbox> all(MongoClient store) {
    var all = new ArrayList<Outbox>();
    STREAMS.forEach(
        (service, streams) -> {
          for (var stream : outboxes(store, service, streams, "pending")) {
            all.add(read(service, stream.getString("_id"), stream));
          }
        });
    for (var payment : outboxes(store, "psp", "payments", "payment.charge.reference")) {
      var charge = payment.get("payment", Document.class).get("charge", Document.class);
      all.add(read("psp", charge.getString("reference"), payment));
    }
    return all;
  }

  private static Iterable<Document> outboxes(
      MongoClient store, String database, String collection, String also) {
    return store
        .getDatabase(database)
        .getCollection(collection)
        .find()
        .projection(new Document("outbox", 1).append(also, 1));
  }

  private static Outbox read(String at, String order, Document stream) {
    return new Outbox(
        at,
        order,
        stream.getList("outbox", Document.class).size(),
        stream.getBoolean("pending", false));
  }

  public boolean isSettled() {
    return entries == 0 && !pending;
  }
}
