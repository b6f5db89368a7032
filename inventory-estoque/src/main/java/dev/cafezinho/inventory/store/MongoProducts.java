package dev.cafezinho.inventory.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.inventory.store.ForgottenHolds.Forgotten;
import dev.cafezinho.store.InsertIfAbsent;
import dev.cafezinho.store.OptimisticRetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Products in MongoDB: {@link StockUpdate} is how they change, {@link ProductDocument} how they
 * look.
 */
final class MongoProducts implements Products {
  private static final Comparator<Offer> ON_THE_MENU =
      Comparator.<Offer>comparingInt(offer -> offer.description().position())
          .thenComparing(Offer::sku);

  private static final Document WITHOUT_MARKS = new Document("holds", 0).append("returns", 0);

  private final MongoCollection<Document> products;
  private final Consumer<String> changed;
  private final ForgottenHolds forgotten = new ForgottenHolds();

  /**
   * @param changed is told of each product of which there may be more or fewer to sell
   */
  MongoProducts(MongoDatabase database, Consumer<String> changed) {
    this.products = database.getCollection("products");
    this.changed = changed;
  }

  @Override
  public List<Offer> offers() {
    return products
        .find()
        .projection(WITHOUT_MARKS)
        .map(ProductDocument::offer)
        .into(new ArrayList<>())
        .stream()
        .sorted(ON_THE_MENU)
        .toList();
  }

  @Override
  public Optional<Offer> offer(String sku) {
    return Optional.ofNullable(
            products.find(new Document("_id", sku)).projection(WITHOUT_MARKS).first())
        .map(ProductDocument::offer);
  }

  @Override
  public List<StockUpdated.Level> levels(Set<String> skus) {
    return products
        .find(new Document("_id", new Document("$in", List.copyOf(skus))))
        .projection(new Document("available", 1).append(ProductDocument.PAUSED, 1))
        .map(ProductDocument::level)
        .into(new ArrayList<>());
  }

  @Override
  public void sell(String sku, boolean isSold, long logVersion) {
    Document older = new Document("$not", new Document("$gte", logVersion));
    products.updateOne(
        new Document("_id", sku).append(ProductDocument.LOG_VERSION, older),
        new Document(
            "$set",
            new Document(ProductDocument.PAUSED, !isSold)
                .append(ProductDocument.LOG_VERSION, logVersion)));
    changed.accept(sku);
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
      changed.accept(hold.sku());
      return Optional.of(hold);
    }
    return OptimisticRetry.of(() -> takeIfFound(order, hold));
  }

  private Optional<Hold> takeIfFound(String order, Hold hold) {
    Optional<Product> product = find(hold.sku());
    Hold held = product.map(found -> found.holds().get(order)).orElse(null);
    if (held != null) {
      return Optional.of(held);
    }
    if (product.isEmpty() || product.get().available() < hold.quantity()) {
      return Optional.empty();
    }
    if (!apply(StockUpdate.take(order, hold))) {
      throw new OptimisticLockingFailureException(hold.sku() + " has changed meanwhile");
    }
    changed.accept(hold.sku());
    return Optional.of(hold);
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
    if (apply(StockUpdate.giveBack(order, mark))) {
      changed.accept(mark.sku());
    }
  }

  @Override
  public void forget(String order, Mark mark) {
    apply(StockUpdate.forget(order, mark));
  }

  @Override
  public void forgetLater(String order, Hold hold) {
    forgotten.add(new Forgotten(order, hold));
  }

  /**
   * Adds the products that are not there yet, and tells those of the first edition what it did not
   * know of them. What a start costs must not grow with the catalogue.
   */
  void addAbsent(Collection<Product> catalogue) {
    Map<String, Boolean> known = new HashMap<>();
    products
        .find()
        .projection(new Document(ProductDocument.DRINK, 1))
        .forEach(
            product ->
                known.put(product.getString("_id"), product.containsKey(ProductDocument.DRINK)));
    for (Product product : catalogue) {
      Boolean complete = known.get(product.sku());
      if (complete == null) {
        addIfAbsent(product);
      } else if (!complete) {
        complete(product);
      }
    }
  }

  private void complete(Product product) {
    products.updateOne(
        new Document("_id", product.sku())
            .append(ProductDocument.DRINK, new Document("$exists", false)),
        new Document("$set", ProductDocument.additions(product.description())));
  }

  /** Adds the product unless there is one of its SKU. */
  void addIfAbsent(Product product) {
    var _ = InsertIfAbsent.apply(products, ProductDocument.write(product));
  }

  /** Whether the product was as the update wants it. */
  private boolean apply(StockUpdate update) {
    return products.updateOne(update.filter(), update.change()).getMatchedCount() == 1;
  }
}
