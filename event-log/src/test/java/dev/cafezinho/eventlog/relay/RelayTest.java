package dev.cafezinho.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.eventlog.Outboxes;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.eventlog.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.ReturnedMessage;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.Message;
import reactor.core.Disposable;

class RelayTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final StandingClock clock = new StandingClock(NOW);
  private final Memory outboxes = new Memory();
  private final Relay relay = new Relay("principal", outboxes, clock);
  private final List<Message<String>> published = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    relay.close();
  }

  @BeforeEach
  void subscribe() {
    relay.published("Pedidos_Criados").subscribe(published::add);
  }

  @Test
  void publishesAtOnceAndInOrder() {
    relay.accept(List.of(entry("1"), entry("2"), entry("3")));

    await().until(() -> published.size() == 3);
    assertThat(published)
        .extracting(message -> message.getHeaders().get("cloudEvents:id"))
        .containsExactly("1", "2", "3");
    assertThat(published.getFirst().getHeaders().get("cloudEvents:source")).isEqualTo("/principal");
  }

  @Test
  void emptiesTheOutboxOnlyWhenTheBrokerHasConfirmed() {
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);
    assertThat(outboxes.confirmed).isEmpty();

    confirm(published.getFirst(), true);

    await().until(() -> outboxes.confirmed.equals(List.of("1")));
  }

  @Test
  void publishesAgainWhatTheBrokerRefused() {
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);
    confirm(published.getFirst(), false);
    clock.pass(Duration.ofSeconds(6));

    relay.retry();

    await().until(() -> published.size() == 2);
    assertThat(outboxes.confirmed).isEmpty();
  }

  @Test
  void publishesAgainWhatNoQueueTook() {
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);
    correlation(published.getFirst())
        .setReturned(
            new ReturnedMessage(
                new org.springframework.amqp.core.Message(new byte[0]), 312, "", "", ""));
    confirm(published.getFirst(), true);
    clock.pass(Duration.ofSeconds(6));

    relay.retry();

    await().until(() -> published.size() == 2);
    assertThat(outboxes.confirmed).isEmpty();
  }

  @Test
  void findsWhatACrashLeftBehind() {
    outboxes.left = List.of(entry("1"));
    clock.pass(Duration.ofSeconds(6));

    relay.sweep();
    relay.sweep();

    await().until(() -> published.size() == 1);
  }

  @Test
  void waitsTwiceAsLongEachTime() {
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);
    clock.pass(Duration.ofSeconds(6));
    relay.retry();
    await().until(() -> published.size() == 2);

    clock.pass(Duration.ofSeconds(6));
    relay.retry();
    clock.pass(Duration.ofSeconds(6));
    relay.retry();

    await().until(() -> published.size() == 3);
    await().during(Duration.ofMillis(200)).until(() -> published.size() == 3);
  }

  @Test
  void goesOnWithWhatThereWasNoRoomForAsSoonAsThereIs() {
    outboxes.left =
        IntStream.rangeClosed(1, 15_000).mapToObj(i -> entry(Integer.toString(i))).toList();
    clock.pass(Duration.ofSeconds(6));
    relay.sweep();
    await().until(() -> published.size() == 5_000);
    published.forEach(message -> confirm(message, true));
    await().until(() -> outboxes.confirmed.size() == 5_000);

    relay.retry();

    await().until(() -> published.size() == 10_000);
  }

  @Test
  void leavesYoungEntriesToTheInstanceThatAppendedThem() {
    outboxes.left = List.of(entry("1"));

    relay.sweep();
    relay.accept(List.of(entry("2")));

    await().until(() -> !published.isEmpty());
    assertThat(published.getFirst().getHeaders().get("cloudEvents:id")).isEqualTo("2");
  }

  /** What is confirmed is not published again because the store is slow to take it out. */
  @Test
  void waitsForASlowStoreWithoutPublishingAgain() {
    outboxes.slow = new CountDownLatch(1);
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);
    confirm(published.getFirst(), true);
    clock.pass(Duration.ofSeconds(6));

    relay.retry();
    relay.accept(List.of(entry("2")));

    await().until(() -> published.size() == 2);
    assertThat(published.getLast().getHeaders().get("cloudEvents:id")).isEqualTo("2");
    outboxes.slow.countDown();
    await().until(() -> outboxes.confirmed.equals(List.of("1")));
  }

  @Test
  void keepsWhatCameWhileItsBindingWasStopped() {
    List<Message<String>> first = new CopyOnWriteArrayList<>();
    Disposable binding = relay.published("Pedidos_Excluídos").subscribe(first::add);
    binding.dispose();
    relay.accept(List.of(deletion("1"), deletion("2")));

    List<Message<String>> second = new CopyOnWriteArrayList<>();
    relay.published("Pedidos_Excluídos").subscribe(second::add);

    await().until(() -> second.size() == 2);
    assertThat(first).isEmpty();
  }

  /** Thousands may be confirmed at once after an outage. */
  @Test
  void takesManyConfirmedEventsOutOfTheirOutboxesTogether() {
    relay.accept(IntStream.range(0, 1_000).mapToObj(i -> entry(Integer.toString(i))).toList());
    await().until(() -> published.size() == 1_000);

    published.forEach(message -> confirm(message, true));

    await().until(() -> outboxes.confirmed.size() == 1_000);
    assertThat(outboxes.commands.get()).isLessThan(100);
  }

  @Test
  void publishesOtherTopicsThoughOneIsNotListenedTo() {
    relay.accept(IntStream.range(0, 6_000).mapToObj(i -> deletion(Integer.toString(i))).toList());

    relay.accept(List.of(entry("other")));

    await().until(() -> published.size() == 1);
  }

  @Test
  void stopsWhenEverythingInFlightIsConfirmed() {
    relay.start();
    relay.accept(List.of(entry("1")));
    await().until(() -> published.size() == 1);

    Thread stop = Thread.ofVirtual().start(relay::stop);
    await().until(() -> !relay.isRunning());
    assertThat(stop.isAlive()).isTrue();
    confirm(published.getFirst(), true);

    await().atMost(Duration.ofSeconds(2)).until(() -> !stop.isAlive());
    assertThat(outboxes.confirmed).containsExactly("1");
  }

  private static void confirm(Message<String> message, boolean ack) {
    correlation(message).getFuture().complete(new CorrelationData.Confirm(ack, null));
  }

  private static CorrelationData correlation(Message<String> message) {
    return (CorrelationData)
        Objects.requireNonNull(message.getHeaders().get(AmqpHeaders.PUBLISH_CONFIRM_CORRELATION));
  }

  private static Outgoing deletion(String id) {
    return new Outgoing(
        "orders", "o-1", id, "Pedidos_Excluídos", "order.deleted.v1", "o-1", NOW, "00-1-1-01", "");
  }

  private static Outgoing entry(String id) {
    return new Outgoing(
        "orders", "o-1", id, "Pedidos_Criados", "order.created.v1", "o-1", NOW, "00-1-1-01", "{}");
  }

  /** Outboxes without a store. */
  private static final class Memory implements Outboxes {
    private final List<String> confirmed = new CopyOnWriteArrayList<>();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile List<Outgoing> left = List.of();
    private volatile CountDownLatch slow = new CountDownLatch(0);

    @Override
    public List<Outgoing> unconfirmed(int streams) {
      Set<String> done = Set.copyOf(confirmed);
      return left.stream().filter(entry -> !done.contains(entry.id())).limit(streams).toList();
    }

    @Override
    public void confirmed(List<Outgoing> entries) {
      try {
        slow.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      commands.incrementAndGet();
      entries.forEach(entry -> confirmed.add(entry.id()));
    }
  }
}
