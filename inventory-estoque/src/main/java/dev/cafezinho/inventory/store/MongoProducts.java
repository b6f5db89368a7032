package dev.cafezinho.inventory.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Products;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Products in MongoDB, changed by compare-and-set on {@code {_id, version}}; the filter's keys are
 * exactly an index's, for the embedded store uses an index only then.
 */
final class MongoProducts implements Products {
  /** More than that in a row means that something is wrong. */
  private static final int ATTEMPTS = 1_000;

  private static final Document WITHOUT_MARKS = new Document("holds", 0).append("returns", 0);

  private final MongoCollection<Document> products;

  /**
   * Threads of this process queue here instead of repeating their compare-and-set; instances are
   * kept apart by the version alone.
   */
  private final List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(64).toList();

  MongoProducts(MongoDatabase database) {
    products = database.getCollection("products");
    products.createIndex(
        Indexes.ascending("_id", "version"), new IndexOptions().unique(true).name("version"));
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
  public boolean couldTake(String order, Line line) {
    return find(line.sku()).flatMap(product -> product.take(order, line.quantity())).isPresent();
  }

  @Override
  public boolean take(String order, Line line) {
    return change(line.sku(), product -> product.take(order, line.quantity()));
  }

  @Override
  public void giveBack(String order, String sku) {
    become(sku, product -> product.giveBack(order));
  }

  @Override
  public void settle(String order, String sku) {
    become(sku, product -> product.settle(order));
  }

  @Override
  public void giveBackLate(String order, Line line) {
    become(line.sku(), product -> product.giveBackLate(order, line.quantity()));
  }

  @Override
  public void forgetReturn(String order, String sku) {
    become(sku, product -> product.forgetReturn(order));
  }

  Optional<Product> find(String sku) {
    return Optional.ofNullable(products.find(new Document("_id", sku)).first())
        .map(ProductDocument::product);
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

  private void become(String sku, UnaryOperator<Product> change) {
    var _ = change(sku, product -> Optional.of(change.apply(product)));
  }

  /** Whether the product is now as the change wants it. */
  private boolean change(String sku, Function<Product, Optional<Product>> change) {
    ReentrantLock lock = locks.get(Math.floorMod(sku.hashCode(), locks.size()));
    lock.lock();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Document found = products.find(new Document("_id", sku)).first();
        if (found == null) {
          return false;
        }
        Product product = ProductDocument.product(found);
        Optional<Product> changed = change.apply(product);
        if (changed.isEmpty()) {
          return false;
        }
        if (changed.get().equals(product) || replaced(found, changed.get())) {
          return true;
        }
      }
      throw new IllegalStateException("Others were faster to change " + sku + " all the time");
    } finally {
      lock.unlock();
    }
  }

  private boolean replaced(Document found, Product product) {
    long version = found.get("version", Number.class).longValue();
    Document asFound = new Document("_id", product.sku()).append("version", version);
    Document stock = ProductDocument.stock(product).append("version", version + 1);
    return products.updateOne(asFound, new Document("$set", stock)).getMatchedCount() == 1;
  }
}
