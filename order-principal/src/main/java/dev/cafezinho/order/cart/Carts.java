package dev.cafezinho.order.cart;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.order.store.Lifetime;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * All carts, a document each, changed only as they were read:
 *
 * <pre>{ _id: shopper, version, ordered, beingOrdered: [version], lines, changedAt }</pre>
 *
 * <p>The order's id follows from the cart's version. So a cart that begins anew, after the former
 * one has expired, begins with the time in milliseconds, which no former version has reached.
 */
@Component
public class Carts {
  /** Of a cart that nobody changes. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  private static final String BEING_ORDERED = "beingOrdered";

  private final MongoCollection<Document> carts;
  private final Clock clock;

  Carts(MongoDatabase database, Clock clock) {
    this.carts = database.getCollection("carts");
    this.clock = clock;
    Lifetime.of(carts, "changedAt", LIFETIME, clock.instant());
  }

  public Cart of(String shopper) {
    Document cart = carts.find(id(shopper)).first();
    return cart == null ? Cart.NONE : read(cart);
  }

  /** Adds the line to the cart as it was read, or puts it in place of the product's line. */
  public Cart put(String shopper, Cart known, Cart.Line line) {
    return change(shopper, known, cart -> cart.with(line));
  }

  public Cart remove(String shopper, Cart known, String sku) {
    return change(shopper, known, cart -> cart.without(sku));
  }

  /**
   * Remembers that a version may become an order; to be called before it does. Changes that come
   * between keep that in mind until the order is taken out.
   */
  public void beginOrder(String shopper, long version) {
    Document add = new Document("$addToSet", new Document(BEING_ORDERED, version));
    carts.updateOne(id(shopper), add);
  }

  /**
   * Takes out what was ordered, once.
   *
   * @param version of the cart that became the order
   * @param quantities that were ordered, by sku
   */
  public Cart takeOut(String shopper, Cart known, long version, Map<String, Integer> quantities) {
    return known.exists()
        ? change(shopper, known, cart -> cart.without(version, quantities))
        : known;
  }

  private Cart change(String shopper, Cart known, UnaryOperator<Cart> change) {
    Cart cart = known;
    while (true) {
      Cart from = cart.exists() ? cart : Cart.beginning(clock.millis());
      Cart changed = change.apply(from);
      if (changed.equals(from)) {
        return cart;
      }
      if (cart.exists() ? update(shopper, cart, changed) : insert(shopper, changed)) {
        return changed;
      }
      cart = of(shopper);
    }
  }

  /** False when somebody else changed the cart first. */
  private boolean update(String shopper, Cart read, Cart changed) {
    Document change = new Document("$set", contents(changed).append("version", changed.version()));
    if (changed.ordered() > read.ordered()) {
      Document settled = new Document("$lte", changed.ordered());
      change.append("$pull", new Document(BEING_ORDERED, settled));
    }
    Document asRead = id(shopper).append("version", read.version());
    return carts.updateOne(asRead, change).getMatchedCount() == 1;
  }

  /** False when somebody else has begun a cart meanwhile. */
  private boolean insert(String shopper, Cart changed) {
    try {
      carts.insertOne(
          contents(changed)
              .append("_id", shopper)
              .append("version", changed.version())
              .append(BEING_ORDERED, List.of()));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private Document contents(Cart cart) {
    return new Document("ordered", cart.ordered())
        .append("lines", cart.lines().stream().map(Carts::document).toList())
        .append("changedAt", Date.from(clock.instant()));
  }

  private static Document id(String shopper) {
    return new Document("_id", shopper);
  }

  private static Cart read(Document cart) {
    long version = cart.get("version", Number.class).longValue();
    long ordered = cart.get("ordered", 0L);
    List<Cart.Line> lines =
        cart.getList("lines", Document.class).stream().map(Carts::line).toList();
    // the first edition did not say, so that what is there may be an order
    List<Number> unsaid = lines.isEmpty() ? List.of() : List.of(version);
    List<Number> begun = cart.getList(BEING_ORDERED, Number.class, unsaid);
    return new Cart(
        version,
        ordered,
        begun.stream().map(Number::longValue).filter(v -> v > ordered).sorted().toList(),
        lines);
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
