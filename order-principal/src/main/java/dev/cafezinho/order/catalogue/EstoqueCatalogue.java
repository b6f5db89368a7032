package dev.cafezinho.order.catalogue;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/** Asks Estoque, at most once per moment; remembers its answer for when it cannot be asked. */
@Component
class EstoqueCatalogue implements Catalogue {
  private static final Logger log = LoggerFactory.getLogger(EstoqueCatalogue.class);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final EstoqueClient estoque;
  private final CircuitBreaker breaker;
  private final LastGoodCatalogue lastGood;
  private final Duration freshFor;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Answer answer;

  private record Answer(List<Product> products, Instant at) {}

  EstoqueCatalogue(
      EstoqueClient estoque,
      CircuitBreakerFactory<?, ?> breakers,
      LastGoodCatalogue lastGood,
      CatalogueProperties properties,
      Clock clock) {
    this.estoque = estoque;
    this.breaker = breakers.create("estoque");
    this.lastGood = lastGood;
    this.freshFor = properties.freshFor();
    this.clock = clock;
  }

  @Override
  public List<Product> products() {
    Answer known = answer;
    return known != null && isFresh(known) ? known.products() : oneAtATime();
  }

  private boolean isFresh(Answer known) {
    return clock.instant().isBefore(known.at().plus(freshFor));
  }

  /** A crowd waits for the answer to the first, but not for long. */
  private List<Product> oneAtATime() {
    if (!mayAsk()) {
      return remember(null);
    }
    try {
      Answer known = answer;
      if (known != null && isFresh(known)) {
        return known.products();
      }
      List<Product> products = breaker.run(this::ask, this::remember);
      keep(answer);
      return products;
    } finally {
      asking.unlock();
    }
  }

  private boolean mayAsk() {
    try {
      return asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Product> ask() {
    List<Product> products = List.copyOf(estoque.products());
    answer = new Answer(products, clock.instant());
    return products;
  }

  /** A store that is away says nothing of Estoque, and does not keep products from being shown. */
  private void keep(@Nullable Answer latest) {
    try {
      if (latest != null) {
        lastGood.keep(latest.products(), latest.at());
      }
    } catch (MongoException e) {
      log.warn("The catalogue could not be kept: {}", e.toString());
    }
  }

  private List<Product> remember(@Nullable Throwable failure) {
    log.debug("Estoque cannot be asked", failure);
    Answer known = answer;
    List<Product> products =
        known != null
            ? known.products()
            : lastGood.read().orElseThrow(() -> new CatalogueUnavailable(failure));
    return products.stream().map(Product::remembered).toList();
  }
}
