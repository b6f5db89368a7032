package dev.cafezinho.eventlog.relay;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.eventlog.Outboxes;
import dev.cafezinho.eventlog.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

/**
 * Publishes outbox entries, many in flight at once, and takes those from their outbox that the
 * broker has confirmed and routed. An entry that is refused or not answered is published again.
 *
 * <p>When the service stops, the relay waits a little for what is in flight: the next start would
 * publish it again. It stops after consumers and requests, which may still append, and before the
 * bindings that it publishes through.
 */
public final class Relay implements OutboxPublisher, SmartLifecycle, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** So many of a topic are kept in memory; the others wait in their outbox for the sweep. */
  private static final int MOST_IN_FLIGHT = 5_000;

  /** So many streams are looked at by a sweep, at most. */
  private static final int MOST_SWEPT = 20_000;

  /** How long the broker may take to confirm at first; twice as long each time after. */
  private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(5);

  private static final Duration LONGEST_CONFIRM_TIMEOUT = Duration.ofMinutes(1);

  /** How long a stop waits for confirms. */
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  /**
   * When it stops. A web server's requests stop 1,024 below the highest phase and consumers 3,000
   * below it; whatever else appends must have a higher phase than this, too.
   */
  public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3_100;

  private final String source;
  private final Outboxes outboxes;
  private final Clock clock;
  private final Map<String, TopicQueue> queues = new ConcurrentHashMap<>();

  /** By topic, for a binding that is stopped must not take the room of the others. */
  private final Map<String, Map<String, Publishing>> inFlight = new ConcurrentHashMap<>();

  /** The broker's connection must not wait for the store: it brings the other confirms. */
  private final ConfirmQueue confirms = new ConfirmQueue(this::confirmed);

  private volatile boolean running;

  /** Topics of which more waits in the outboxes. */
  private final Set<String> overflowing = ConcurrentHashMap.newKeySet();

  /** Its time begins when the binder gets the message; until then it is waiting its turn. */
  private record Publishing(Outgoing entry, Instant since, Duration timeout) {
    static Publishing of(Outgoing entry) {
      return new Publishing(entry, Instant.MAX, CONFIRM_TIMEOUT);
    }

    Publishing handedOver(Instant now) {
      return new Publishing(entry, now, timeout);
    }

    Publishing again() {
      Duration twice = timeout.multipliedBy(2);
      return new Publishing(
          entry,
          Instant.MAX,
          twice.compareTo(LONGEST_CONFIRM_TIMEOUT) < 0 ? twice : LONGEST_CONFIRM_TIMEOUT);
    }

    boolean isOverdue(Instant now) {
      return since.isBefore(now.minus(timeout));
    }
  }

  /**
   * @param source the CloudEvents source of all entries: the service's name
   */
  public Relay(String source, Outboxes outboxes, Clock clock) {
    this.source = source;
    this.outboxes = outboxes;
    this.clock = clock;
  }

  /** What is to be published on its topic, for a {@code Supplier} bean; subscribed to once. */
  public Flux<Message<String>> published(Publication publication) {
    return published(publication.topic());
  }

  /** The same for any destination. */
  public Flux<Message<String>> published(String topic) {
    Map<String, Publishing> ofTopic = inFlight(topic);
    return queue(topic).messages().doOnNext(message -> handedOver(message, ofTopic));
  }

  @Override
  public void accept(List<Outgoing> entries) {
    for (Outgoing entry : entries) {
      Map<String, Publishing> ofTopic = inFlight(entry.topic());
      if (ofTopic.size() >= MOST_IN_FLIGHT) {
        overflowing.add(entry.topic());
      } else if (ofTopic.putIfAbsent(entry.id(), Publishing.of(entry)) == null) {
        publish(entry);
      }
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public void stop() {
    running = false;
    long end = System.nanoTime() + SHUTDOWN_TIMEOUT.toNanos();
    try {
      while (inFlight() > 0 && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(10));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (inFlight() > 0) {
      log.warn("{} events are left for the next start to publish", inFlight());
    }
  }

  @Override
  public void close() {
    confirms.close();
  }

  /** Publishes what a crash, an outage or a full memory left in the outboxes. */
  void sweep() {
    Instant settled = clock.instant().minus(CONFIRM_TIMEOUT);
    List<Outgoing> left = outboxes.unconfirmed(MOST_SWEPT);
    accept(left.stream().filter(entry -> entry.at().isBefore(settled)).toList());
  }

  /** Publishes again what the broker has not answered, and what there was no room for before. */
  void retry() {
    Instant now = clock.instant();
    List<Publishing> unanswered =
        inFlight.values().stream()
            .flatMap(ofTopic -> ofTopic.values().stream())
            .filter(publishing -> publishing.isOverdue(now))
            .toList();
    if (!unanswered.isEmpty()) {
      log.warn("The broker has not confirmed {} events; publishing again", unanswered.size());
    }
    for (Publishing each : unanswered) {
      inFlight(each.entry().topic()).put(each.entry().id(), each.again());
      publish(each.entry());
    }
    if (overflowing.removeIf(topic -> inFlight(topic).size() < MOST_IN_FLIGHT / 2)) {
      sweep();
    }
  }

  private void handedOver(Message<String> message, Map<String, Publishing> ofTopic) {
    if (message.getHeaders().get(AmqpHeaders.MESSAGE_ID) instanceof String id) {
      ofTopic.computeIfPresent(id, (_, publishing) -> publishing.handedOver(clock.instant()));
    }
  }

  private void publish(Outgoing entry) {
    CorrelationData correlation = new CorrelationData(entry.id());
    var _ =
        correlation
            .getFuture()
            .whenComplete(
                (confirm, failure) -> {
                  if (failure != null || !confirm.ack() || correlation.getReturned() != null) {
                    log.warn(
                        "{} {} was not taken by the broker; it will be published again",
                        entry.topic(),
                        entry.id());
                  } else {
                    // from now on it is not published again, however long the store takes
                    inFlight(entry.topic()).put(entry.id(), Publishing.of(entry));
                    confirms.add(entry);
                  }
                });
    queue(entry.topic())
        .publish(
            CloudEvents.message(entry, source)
                .setHeader(AmqpHeaders.PUBLISH_CONFIRM_CORRELATION, correlation)
                .build());
  }

  private void confirmed(List<Outgoing> entries) {
    try {
      outboxes.confirmed(entries);
    } catch (RuntimeException e) {
      log.warn("{} events are published but stay in their outboxes for now", entries.size(), e);
    } finally {
      entries.forEach(entry -> inFlight(entry.topic()).remove(entry.id()));
    }
  }

  private TopicQueue queue(String topic) {
    return queues.computeIfAbsent(topic, TopicQueue::new);
  }

  private Map<String, Publishing> inFlight(String topic) {
    return inFlight.computeIfAbsent(topic, _ -> new ConcurrentHashMap<>());
  }

  private int inFlight() {
    return inFlight.values().stream().mapToInt(Map::size).sum();
  }
}
