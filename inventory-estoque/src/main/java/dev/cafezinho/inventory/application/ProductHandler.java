package dev.cafezinho.inventory.application;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.ProductCommand;
import dev.cafezinho.inventory.ProductEvent;
import dev.cafezinho.inventory.ProductSale;
import java.time.Clock;
import java.util.Optional;

/**
 * What people do to products. The log is the truth; the product is told afterwards, by each try
 * again, so that one more tap mends what a crash has left.
 */
public final class ProductHandler {
  private final CommandHandler<ProductCommand, ProductSale, ProductEvent> logs;
  private final Products products;
  private final Clock clock;

  public ProductHandler(
      CommandHandler<ProductCommand, ProductSale, ProductEvent> logs,
      Products products,
      Clock clock) {
    this.logs = logs;
    this.products = products;
    this.clock = clock;
  }

  /** Nothing of it is sold until somebody resumes it. Empty when there is no such product. */
  public Optional<Offer> pause(String sku, String by, Cause cause) {
    return handle(sku, new ProductCommand.Pause(by, clock.instant()), cause);
  }

  /** It is sold again, as far as there is stock. Empty when there is no such product. */
  public Optional<Offer> resume(String sku, String by, Cause cause) {
    return handle(sku, new ProductCommand.Resume(by, clock.instant()), cause);
  }

  private Optional<Offer> handle(String sku, ProductCommand command, Cause cause) {
    if (products.offer(sku).isEmpty()) {
      return Optional.empty();
    }
    var _ = logs.handle(sku, command, cause);
    EventStream<ProductEvent> log = logs.recall(sku);
    products.sell(sku, logs.state(log) == ProductSale.ON_SALE, log.version());
    return products.offer(sku);
  }
}
