package dev.cafezinho.system.faults.evidence;

import com.mongodb.client.MongoClient;
import dev.cafezinho.system.faults.shopper.Customer;
import dev.cafezinho.system.faults.shopper.Generator;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import org.bson.Document;

/** Everything that anybody knows of one order, for whoever has to find out what went wrong. */
public final class Dossier {
  private final MongoClient store;
  private final Generator generator;

  public Dossier(MongoClient store, Generator generator) {
    this.store = store;
    this.generator = generator;
  }

  public String of(TrackedOrder order) {
    if (!order.isAcknowledged()) {
      return "order %d (%s)\n  shopper's memory %s"
          .formatted(order.index(), order.fate(), order.memories());
    }
    var text = new StringBuilder();
    line(text, "order", order.index() + " " + order.id() + ", meant to be " + order.fate());
    line(text, "wanted", order.lines());
    line(text, "shopper's memory", order.memories());
    line(text, "was told", generator.customerOf(order).live().heardOf(order.id()));
    line(text, "order's view", view(order, "/api/orders/" + order.id()));
    line(text, "journey", view(order, "/api/orders/" + order.id() + "/journey"));
    line(text, "payment system", payment(order.id()));
    line(text, "Pagamento", stream("pagamento", "charges", order.id()));
    line(text, "Estoque", stream("estoque", "reservations", order.id()));
    line(text, "Entrega", stream("entrega", "deliveries", order.id()));
    return text.toString();
  }

  private static void line(StringBuilder text, String who, Object what) {
    text.append("    %-17s %s%n".formatted(who, what));
  }

  private String view(TrackedOrder order, String path) {
    try {
      return generator.customerOf(order).insist("GET", path, "").toString();
    } catch (Customer.NoAnswer e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String payment(String order) {
    var payments =
        store
            .getDatabase("psp")
            .getCollection("payments")
            .find(new Document("payment.charge.reference", order))
            .map(document -> document.get("payment", Document.class).toJson());
    return String.join("\n", payments.into(new java.util.ArrayList<>()));
  }

  private String stream(String database, String collection, String id) {
    var stream =
        store.getDatabase(database).getCollection(collection).find(new Document("_id", id)).first();
    return stream == null ? "knows nothing of it" : stream.toJson();
  }
}
