package dev.cafezinho.inventory.application;

import dev.cafezinho.contracts.StockUpdated;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells what is available of products that have changed here. It is read when it is told, at most
 * once in a while however many orders come, because what the single updates return could be told in
 * the wrong order. Nothing is read while nothing changes.
 */
public final class StockUpdates {
  private static final Logger log = LoggerFactory.getLogger(StockUpdates.class);

  private final Products products;
  private final StockChanges changes;
  private final Sinks.Many<StockUpdated> told = Sinks.many().multicast().directBestEffort();

  public StockUpdates(Products products, StockChanges changes) {
    this.products = products;
    this.changes = changes;
  }

  /** What is told from now on. */
  public Flux<StockUpdated> told() {
    return told.asFlux();
  }

  @Scheduled(fixedDelayString = "${cafezinho.inventory.stock-updates:1s}")
  void tell() {
    Set<String> changed = changes.take();
    if (changed.isEmpty()) {
      return;
    }
    try {
      told.tryEmitNext(new StockUpdated(products.levels(changed)));
    } catch (RuntimeException e) {
      changed.forEach(changes::add);
      log.warn("What is available could not be told: {}", e.toString());
    }
  }
}
