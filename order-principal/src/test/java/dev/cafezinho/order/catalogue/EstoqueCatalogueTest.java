package dev.cafezinho.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;

class EstoqueCatalogueTest {
  private static final int CROWD = 50;

  private final EstoqueClient estoque = mock();
  private final CircuitBreakerFactory<?, ?> breakers = mock();
  private final CircuitBreaker breaker = mock();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch answer = new CountDownLatch(1);

  @BeforeEach
  void closeTheCircuit() throws Exception {
    when(breakers.create(anyString())).thenReturn(breaker);
    when(breaker.run(any(), any())).thenAnswer(call -> call.getArgument(0, Supplier.class).get());
    when(estoque.products())
        .thenAnswer(
            _ -> {
              asked.incrementAndGet();
              answer.await();
              return List.of(CatalogueFixtures.product("espresso", 700, 5L));
            });
  }

  @Test
  void asksOnceForACrowd() throws Exception {
    var catalogue =
        new EstoqueCatalogue(
            estoque,
            breakers,
            mock(),
            new CatalogueProperties(Duration.ofMinutes(1)),
            Clock.systemUTC());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Product>> looking = catalogue::products;
      List<Future<List<Product>>> crowd =
          Stream.generate(() -> threads.submit(looking)).limit(CROWD).toList();
      await().until(() -> asked.get() == 1);
      answer.countDown();

      for (Future<List<Product>> one : crowd) {
        assertThat(one.get()).hasSize(1);
      }
    }
    assertThat(asked).hasValue(1);
  }
}
