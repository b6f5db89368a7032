package dev.cafezinho.order.cart;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.order.store.Lifetime;
import dev.cafezinho.store.InsertIfAbsent;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * All carts, a document each, changed only as they were read:
 *
 * <pre>{ _id: shopper, version, ordered, beingOrdered: [version], changedAt,
 *   lines: [{ id, sku, name, names, options, note, quantity, amount, currency }] }</pre>
 *
 * <p>The first edition wrote lines without {@code id}, which is the sku then, and without names,
 * options and notes.
 *
 * <p>The order's id follows from the cart's version. So a cart that begins anew, after the former
 * one has expired, begins with the time in milliseconds, which no former version has reached.
 */
@Component
public class Carts {
  /** Of a cart that nobody changes. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  private static final String BEING_ORDERED = "beingOrdered";
  private static final String PRICE = "unitPrice";

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
   * @param lines of the order
   */
  public Cart takeOut(String shopper, Cart known, long version, List<OrderLine> lines) {
    return known.exists() ? change(shopper, known, cart -> cart.without(version, lines)) : known;
  }

  /**
   * Changes the cart as it was read, or as it is by then.
   *
   * @param change may be made more than once
   */
  public Cart change(String shopper, Cart known, UnaryOperator<Cart> change) {
    return OptimisticRetry.from(known, () -> of(shopper), cart -> write(shopper, cart, change));
  }

  private Cart write(String shopper, Cart read, UnaryOperator<Cart> change) {
    Cart from = read.exists() ? read : Cart.beginning(clock.millis());
    Cart changed = change.apply(from);
    if (changed.equals(from)) {
      return read;
    }
    if (read.exists() ? update(shopper, read, changed) : insert(shopper, changed)) {
      return changed;
    }
    throw new OptimisticLockingFailureException("The cart has changed meanwhile");
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
    return InsertIfAbsent.apply(
        carts,
        contents(changed)
            .append("_id", shopper)
            .append("version", changed.version())
            .append(BEING_ORDERED, List.of()));
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
    List<OrderLine> lines =
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

  private static Document document(OrderLine line) {
    Document document = Document.parse(EventJson.MAPPER.writeValueAsString(line));
    document.remove(PRICE);
    return document
        .append("amount", line.unitPrice().amount())
        .append("currency", line.unitPrice().currency());
  }

  private static OrderLine line(Document line) {
    Document price =
        new Document("amount", line.get("amount")).append("currency", line.get("currency"));
    return EventJson.MAPPER.convertValue(new Document(line).append(PRICE, price), OrderLine.class);
  }
}
