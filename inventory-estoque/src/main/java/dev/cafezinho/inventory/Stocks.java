package dev.cafezinho.inventory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stock of all products, changed by compare-and-set on the version. A lock per product keeps
 * this instance's own threads from losing to each other; between instances the version decides.
 */
@Component
class Stocks {
  private final MongoCollection<Document> products;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  Stocks(MongoDatabase database) {
    this.products = database.getCollection(Products.COLLECTION);
    products.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
  }

  /** False when there is too little, or no such product; true when the order holds its units. */
  boolean take(String sku, String orderId, int quantity) {
    return change(
            sku,
            stock ->
                stock.canGive(orderId, quantity) ? stock.take(orderId, quantity) : stock)
        .map(stock -> stock.isHeldBy(orderId))
        .orElse(false);
  }

  void giveBack(String sku, String orderId) {
    change(sku, stock -> stock.giveBack(orderId));
  }

  /** The stock after the change; empty for an unknown product. */
  private Optional<Stock> change(String sku, UnaryOperator<Stock> change) {
    ReentrantLock lock = locks.computeIfAbsent(sku, _ -> new ReentrantLock());
    lock.lock();
    try {
      while (true) {
        @Nullable Document product = products.find(new Document("_id", sku)).first();
        if (product == null) {
          return Optional.empty();
        }
        Stock stock = stock(product);
        Stock changed = change.apply(stock);
        if (changed.equals(stock) || save(product, changed)) {
          return Optional.of(changed);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean save(Document read, Stock changed) {
    long version = read.get("version", Number.class).longValue();
    Document asRead = new Document("_id", read.get("_id")).append("version", version);
    Document set =
        new Document("version", version + 1)
            .append("available", changed.available())
            .append("holds", new Document(Map.copyOf(changed.holds())));
    return products.updateOne(asRead, new Document("$set", set)).getMatchedCount() == 1;
  }

  private static Stock stock(Document product) {
    Document holds = product.get("holds", Document.class);
    return new Stock(
        product.getInteger("available"),
        holds.keySet().stream().collect(Collectors.toMap(id -> id, holds::getInteger)));
  }
}
