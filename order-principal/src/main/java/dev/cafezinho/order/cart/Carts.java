package dev.cafezinho.order.cart;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.cafezinho.contracts.Money;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** All carts, a document each, changed only as they were read. */
@Component
public class Carts {
  private final MongoCollection<Document> carts;

  Carts(MongoDatabase database) {
    this.carts = database.getCollection("carts");
    carts.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
  }

  public Cart of(String shopper) {
    Document cart = carts.find(new Document("_id", shopper)).first();
    return cart == null
        ? Cart.NEW
        : new Cart(
            cart.get("version", Number.class).longValue(),
            cart.get("ordered", 0L),
            cart.getList("lines", Document.class).stream().map(Carts::line).toList());
  }

  /** Adds the line, or puts it in place of the product's line. */
  public Cart put(String shopper, Cart.Line line) {
    return change(shopper, cart -> cart.with(line));
  }

  public Cart remove(String shopper, String sku) {
    return change(shopper, cart -> cart.without(sku));
  }

  /**
   * Takes out what was ordered, once.
   *
   * @param version of the cart that became the order
   * @param quantities that were ordered, by sku
   */
  public void takeOut(String shopper, long version, Map<String, Integer> quantities) {
    Cart cart = of(shopper);
    while (cart.ordered() < version && !save(shopper, cart, cart.without(version, quantities))) {
      cart = of(shopper);
    }
  }

  private Cart change(String shopper, UnaryOperator<Cart> change) {
    while (true) {
      Cart cart = of(shopper);
      Cart changed = change.apply(cart);
      if (save(shopper, cart, changed)) {
        return changed;
      }
    }
  }

  /** False when somebody else changed the cart first. */
  private boolean save(String shopper, Cart read, Cart changed) {
    List<Document> lines = changed.lines().stream().map(Carts::document).toList();
    if (read.version() == 0) {
      return insert(
          new Document("_id", shopper)
              .append("version", changed.version())
              .append("ordered", changed.ordered())
              .append("lines", lines));
    }
    Document asRead = new Document("_id", shopper).append("version", read.version());
    Document set =
        new Document("version", changed.version())
            .append("ordered", changed.ordered())
            .append("lines", lines);
    return carts.updateOne(asRead, new Document("$set", set)).getMatchedCount() == 1;
  }

  private boolean insert(Document cart) {
    try {
      carts.insertOne(cart);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Document document(Cart.Line line) {
    return new Document("sku", line.sku())
        .append("name", line.name())
        .append("quantity", line.quantity())
        .append("amount", line.unitPrice().amount())
        .append("currency", line.unitPrice().currency());
  }

  private static Cart.Line line(Document line) {
    return new Cart.Line(
        line.getString("sku"),
        line.getString("name"),
        line.getInteger("quantity"),
        new Money(line.get("amount", Number.class).longValue(), line.getString("currency")));
  }
}
