package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.store.ProductDocument.markOf;
import static dev.cafezinho.inventory.store.ProductDocument.path;

import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import java.util.Arrays;
import org.bson.Document;

/**
 * One conditional update of a product. A mark is written only where the order has none, and removed
 * only as it is known: no attempt's mark comes twice, so each counts once, however often the update
 * is tried.
 *
 * @param filter what has to be so for the change
 */
record StockUpdate(Document filter, Document change) {
  private static final Document NONE = new Document("$exists", false);

  static StockUpdate take(String order, Hold hold) {
    Document enough = new Document("$gte", hold.quantity());
    return new StockUpdate(
        of(hold).append("available", enough).append(path(order, hold), NONE),
        new Document("$inc", new Document("available", -hold.quantity()))
            .append("$set", new Document(path(order, hold), markOf(order, hold))));
  }

  static StockUpdate announce(String order, Return announced) {
    return new StockUpdate(
        of(announced).append(path(order, announced), NONE),
        new Document("$set", new Document(path(order, announced), markOf(order, announced))));
  }

  static StockUpdate giveBack(String order, Mark mark) {
    StockUpdate update = forget(order, mark);
    update.change.append("$inc", new Document("available", mark.quantity()));
    return update;
  }

  static StockUpdate forget(String order, Mark mark) {
    return new StockUpdate(
        of(mark).append(path(order, mark), markOf(order, mark)),
        new Document("$unset", new Document(path(order, mark), "")));
  }

  /** Removes also this mark of another order, which may be gone already. */
  void forgetting(String order, Hold hold) {
    Document goneOrKnown = new Document("$in", Arrays.asList(null, markOf(order, hold)));
    filter.append(path(order, hold), goneOrKnown);
    ((Document) change.computeIfAbsent("$unset", _ -> new Document()))
        .append(path(order, hold), "");
  }

  private static Document of(Mark mark) {
    return new Document("_id", mark.sku());
  }
}
