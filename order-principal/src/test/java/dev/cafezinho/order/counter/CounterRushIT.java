package dev.cafezinho.order.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.order.application.CannotPlace;
import dev.cafezinho.order.application.CounterHandler;
import dev.cafezinho.order.catalogue.CatalogueFixtures;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who order at once, at two instances. */
class CounterRushIT {
  private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");
  private static final int ORDERS = 200;
  private static final OrderLine ESPRESSO =
      new OrderLine("espresso", "Espresso", 1, Money.brl(700));

  private static final Progress OFF = new Progress(OrderStatus.DELETED, NOON);

  private final MongoDatabase database = TestStore.newDatabase();
  private final Map<String, Progress> progress = new ConcurrentHashMap<>();

  @Test
  void twoLastDrinksNeverBothPass() throws Exception {
    List<CounterHandler> instances = List.of(instance(10, 100), instance(10, 100));
    String code = instances.getFirst().display().admission().code();

    Map<String, Long> numbers = orderAll(instances, code);

    assertThat(numbers.values())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    assertThat(instances.getLast().display().remaining()).isZero();
  }

  @Test
  void noMoreWaitThanCan() throws Exception {
    List<CounterHandler> instances = List.of(instance(1_000, 20), instance(1_000, 20));
    String code = instances.getFirst().display().admission().code();

    Map<String, Long> numbers = orderAll(instances, code);

    assertThat(numbers.values())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    assertThat(instances.getLast().display().remaining()).isEqualTo(1_000 - 20);
  }

  /** Each round begins when the order of the round before is cancelled and gives its drink back. */
  @Test
  void theLastDrinkGoesToOneOrderInEachOf500Rounds() throws Exception {
    List<CounterHandler> instances = List.of(instance(1, 100), instance(1, 100));
    String code = instances.getFirst().display().admission().code();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (long round = 1; round <= 500; round++) {
        Map<String, Future<Long>> sent = new HashMap<>();
        for (int n = 0; n < 4; n++) {
          CounterHandler instance = instances.get(n % 2);
          String order = round + " " + n;
          sent.put(order, threads.submit(() -> admitted(instance, order, code)));
        }
        Map<String, Long> numbers = new HashMap<>();
        for (Map.Entry<String, Future<Long>> order : sent.entrySet()) {
          if (order.getValue().get() > 0) {
            numbers.put(order.getKey(), order.getValue().get());
          }
        }
        assertThat(numbers.values()).containsExactly(round);
        numbers.keySet().forEach(order -> progress.put(order, OFF));
      }
    }
  }

  /** Each order is sent to both instances at the same time. */
  private Map<String, Long> orderAll(List<CounterHandler> instances, String code) throws Exception {
    Map<String, List<Future<Long>>> sent = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < ORDERS; n++) {
        String order = "order " + n;
        List<Future<Long>> both = new ArrayList<>();
        for (CounterHandler instance : instances) {
          both.add(threads.submit(() -> admitted(instance, order, code)));
        }
        sent.put(order, both);
      }
    }
    Map<String, Long> numbers = new HashMap<>();
    for (Map.Entry<String, List<Future<Long>>> order : sent.entrySet()) {
      for (Future<Long> number : order.getValue()) {
        if (number.get() > 0) {
          Long other = numbers.put(order.getKey(), number.get());
          assertThat(other == null || other.equals(number.get())).isTrue();
        }
      }
    }
    return numbers;
  }

  /** 0 for a refusal. */
  private static long admitted(CounterHandler instance, String order, String code) {
    try {
      return instance.admit(order, code, List.of(ESPRESSO));
    } catch (CannotPlace _) {
      return 0;
    }
  }

  /** The day in São Paulo ends at three o'clock in the morning, UTC. */
  @Test
  void numbersBeginAgainAtTheShopsOwnMidnight() {
    assertThat(numberAt("2026-11-20T15:00:00Z")).isEqualTo(1);
    assertThat(numberAt("2026-11-21T02:59:59Z")).isEqualTo(2);
    assertThat(numberAt("2026-11-21T03:00:00Z")).isEqualTo(1);
    assertThat(numberAt("2026-11-21T03:00:01Z")).isEqualTo(2);
  }

  private long numberAt(String time) {
    CounterHandler instance = instance(10, 20, Instant.parse(time));
    return instance.admit(
        "order of " + time, instance.display().admission().code(), List.of(ESPRESSO));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void everyDisplayShowsTheSameCode(int displays) throws Exception {
    List<Callable<String>> looks =
        IntStream.range(0, displays)
            .mapToObj(_ -> instance(10, 20))
            .<Callable<String>>map(instance -> () -> instance.display().admission().code())
            .toList();
    List<String> shown = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(displays)) {
      for (Future<String> code : threads.invokeAll(looks)) {
        shown.add(code.get());
      }
    }

    assertThat(shown).hasSize(displays).containsOnly(shown.getFirst());
  }

  private CounterHandler instance(int drinks, int mostWaiting) {
    return instance(drinks, mostWaiting, NOON);
  }

  private CounterHandler instance(int drinks, int mostWaiting, Instant now) {
    return new CounterHandler(
        new CounterDocument(database),
        _ -> progress,
        () -> List.of(CatalogueFixtures.product("espresso", 700, null)),
        new CounterProperties(
            Duration.ofMinutes(5),
            drinks,
            Duration.ofSeconds(30),
            mostWaiting,
            Duration.ofSeconds(90)),
        new ShopProperties(ZoneId.of("America/Sao_Paulo"), "Cafezinho", null, null),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
