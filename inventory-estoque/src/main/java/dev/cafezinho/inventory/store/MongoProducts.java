package dev.cafezinho.inventory.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.inventory.store.ForgottenHolds.Forgotten;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Products in MongoDB: {@link StockUpdate} is how they change, {@link ProductDocument} how they
 * look.
 */
final class MongoProducts implements Products {
  /** Each further one means that the product has changed between a write and a read. */
  private static final int TRIES = 100;

  private static final Document WITHOUT_MARKS = new Document("holds", 0).append("returns", 0);

  private final MongoCollection<Document> products;
  private final ForgottenHolds forgotten = new ForgottenHolds();

  MongoProducts(MongoDatabase database) {
    products = database.getCollection("products");
  }

  @Override
  public List<Offer> offers() {
    return products
        .find()
        .projection(WITHOUT_MARKS)
        .sort(new Document("_id", 1))
        .map(ProductDocument::offer)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Offer> offer(String sku) {
    return Optional.ofNullable(
            products.find(new Document("_id", sku)).projection(WITHOUT_MARKS).first())
        .map(ProductDocument::offer);
  }

  @Override
  public Optional<Product> find(String sku) {
    return Optional.ofNullable(products.find(new Document("_id", sku)).first())
        .map(ProductDocument::product);
  }

  @Override
  public List<Product> marked() {
    List<Product> marked = new ArrayList<>();
    for (Document document : products.find()) {
      Product product = ProductDocument.product(document);
      if (product.hasMarks()) {
        marked.add(product);
      }
    }
    return marked;
  }

  @Override
  public Optional<Hold> take(String order, Line line, String attempt) {
    var hold = new Hold(line.sku(), line.quantity(), attempt);
    if (takeAndForget(order, hold)) {
      return Optional.of(hold);
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Product> product = find(line.sku());
      Hold held = product.map(found -> found.holds().get(order)).orElse(null);
      if (held != null) {
        return Optional.of(held);
      }
      if (product.isEmpty() || product.get().available() < line.quantity()) {
        return Optional.empty();
      }
      if (apply(StockUpdate.take(order, hold))) {
        return Optional.of(hold);
      }
    }
    throw new IllegalStateException(line.sku() + " could neither be taken nor refused");
  }

  /** What was not forgotten with this update is to be with the next. */
  private boolean takeAndForget(String order, Hold hold) {
    List<Forgotten> gone = forgotten.poll(hold.sku(), order);
    StockUpdate update = StockUpdate.take(order, hold);
    gone.forEach(each -> update.forgetting(each.order(), each.hold()));
    boolean applied = false;
    try {
      applied = apply(update);
    } finally {
      if (!applied) {
        forgotten.addAll(gone);
      }
    }
    return applied;
  }

  @Override
  public Optional<Return> announceReturn(String order, Line line, String attempt) {
    var announced = new Return(line.sku(), line.quantity(), attempt);
    return apply(StockUpdate.announce(order, announced))
        ? Optional.of(announced)
        : find(line.sku()).map(product -> product.returns().get(order));
  }

  @Override
  public void giveBack(String order, Mark mark) {
    apply(StockUpdate.giveBack(order, mark));
  }

  @Override
  public void forget(String order, Mark mark) {
    apply(StockUpdate.forget(order, mark));
  }

  @Override
  public void forgetLater(String order, Hold hold) {
    forgotten.add(new Forgotten(order, hold));
  }

  /** The products that are not there yet; what a start costs must not grow with the catalogue. */
  void addAbsent(Collection<Product> catalogue) {
    Set<String> known =
        products
            .find()
            .projection(new Document("_id", 1))
            .map(product -> product.getString("_id"))
            .into(new HashSet<>());
    catalogue.stream().filter(product -> !known.contains(product.sku())).forEach(this::addIfAbsent);
  }

  /** Adds the product unless there is one of its SKU. */
  void addIfAbsent(Product product) {
    try {
      products.insertOne(ProductDocument.write(product));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** Whether the product was as the update wants it. */
  private boolean apply(StockUpdate update) {
    return products.updateOne(update.filter(), update.change()).getMatchedCount() == 1;
  }
}
