package dev.cafezinho.inventory;

import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;

import dev.cafezinho.eventlog.testing.DeciderSpecification;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductDeciderTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ProductCommand PAUSE = new ProductCommand.Pause("Bia", NOON);
  private static final ProductCommand RESUME = new ProductCommand.Resume("Caio", NOON);
  private static final ProductEvent PAUSED = new ProductEvent.Paused("Bia", NOON);
  private static final ProductEvent RESUMED = new ProductEvent.Resumed("Caio", NOON);

  private final DeciderSpecification<ProductCommand, ProductSale, ProductEvent> product =
      specification(new ProductDecider());

  @Test
  void isPausedOnce() {
    product.given().when(PAUSE, PAUSE).then(PAUSED);
  }

  @Test
  void isResumedOnceAndPausedAgain() {
    product.given(PAUSED).when(RESUME, RESUME, PAUSE).then(RESUMED, PAUSED);
  }

  @Test
  void isNotResumedUnlessItIsPaused() {
    product.given().when(RESUME).thenNothingHappens();
  }
}
