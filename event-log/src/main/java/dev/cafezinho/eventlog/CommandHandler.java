package dev.cafezinho.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands to streams: load, decide, append, and again when somebody was faster.
 *
 * <p>A stream that was just appended to here is not loaded again for the next command: if it has
 * changed meanwhile, the conditional append says so. What appends nothing, a refusal among them, is
 * always decided on a stream that was loaded for it.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public final class CommandHandler<C, S, E> {
  private static final int REMEMBERED_STREAMS = 5_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final EventLog<E> log;
  private final Decider<C, S, E> decider;
  private final BiFunction<S, E, List<PublishedEvent>> publications;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Cache<String, EventStream<E>> recent =
      Caffeine.newBuilder().maximumSize(REMEMBERED_STREAMS).expireAfterWrite(REMEMBERED).build();

  /**
   * @param publications what others are told of an event, given the state after the whole decision
   */
  public CommandHandler(
      EventLog<E> log,
      Decider<C, S, E> decider,
      BiFunction<S, E, List<PublishedEvent>> publications,
      Clock clock) {
    this(log, decider, publications, (_, _) -> {}, clock);
  }

  /**
   * The same for streams with deadlines.
   *
   * @param deadlines hears of each that is set or removed
   */
  public CommandHandler(
      EventLog<E> log,
      Decider<C, S, E> decider,
      BiFunction<S, E, List<PublishedEvent>> publications,
      Deadlines deadlines,
      Clock clock) {
    this.deadlines = deadlines;
    this.log = log;
    this.decider = decider;
    this.publications = publications;
    this.clock = clock;
  }

  public S load(String stream) {
    return state(read(stream));
  }

  /** The stream as it is now. */
  public EventStream<E> read(String stream) {
    EventStream<E> loaded = log.load(stream);
    if (loaded.version() > 0) {
      remember(loaded, () -> {});
    }
    return loaded;
  }

  /** The stream as it was last seen here, which others may have appended to since. */
  public EventStream<E> recall(String stream) {
    // not a mere look, which would not wait for an append that is just being remembered
    EventStream<E> seen = recent.asMap().computeIfPresent(stream, (_, known) -> known);
    return seen == null ? read(stream) : seen;
  }

  /**
   * The state after the command. A cause that the stream has handled already changes nothing.
   *
   * @throws VersionConflict when others are faster all the time
   */
  public S handle(String stream, C command, Cause cause) {
    S decided = onRecent(stream, command, cause);
    return decided == null
        ? OptimisticRetry.of(() -> onLoaded(read(stream), command, cause))
        : decided;
  }

  /**
   * As {@link #handle}, for a command that most often begins its stream: an unknown stream is first
   * taken for a new one, and loaded only if it is not.
   */
  public S begin(String stream, C command, Cause cause) {
    if (recent.getIfPresent(stream) == null) {
      S decided = onSeen(EventStream.empty(stream), command, cause);
      if (decided != null) {
        return decided;
      }
    }
    return handle(stream, command, cause);
  }

  /** Null when the stream has to be loaded. */
  private @Nullable S onRecent(String id, C command, Cause cause) {
    EventStream<E> stream = recent.getIfPresent(id);
    return stream == null || stream.hasHandled(cause) ? null : onSeen(stream, command, cause);
  }

  /** Null when nothing could be appended to the stream as it was seen. */
  private @Nullable S onSeen(EventStream<E> stream, C command, Cause cause) {
    S state = state(stream);
    List<E> events;
    try {
      events = decider.decide(command, state);
    } catch (RuntimeException _) {
      return null; // decided again on what is so now
    }
    try {
      return events.isEmpty() ? null : append(stream, state, events, cause);
    } catch (VersionConflict _) {
      return null;
    }
  }

  private S onLoaded(EventStream<E> stream, C command, Cause cause) {
    S state = state(stream);
    if (stream.hasHandled(cause)) {
      return state;
    }
    List<E> events = decider.decide(command, state);
    return events.isEmpty() ? state : append(stream, state, events, cause);
  }

  private S append(EventStream<E> stream, S state, List<E> events, Cause cause) {
    S decided = decider.evolve(state, events);
    List<PublishedEvent> published =
        events.stream().flatMap(event -> publications.apply(decided, event).stream()).toList();
    Instant now = clock.instant();
    Instant due = inMillis(decider.dueAt(decided, now));
    EventStream<E> appended;
    try {
      appended = log.append(stream, events, published, cause, now, due, decider.listOf(decided));
    } catch (RuntimeException e) {
      // whether it was written is not known
      recent.invalidate(stream.id());
      throw e;
    }
    // of two threads the later append counts, and who attends to it at once finds it
    remember(appended, () -> deadlines.changed(stream.id(), due));
    return decided;
  }

  /**
   * Unless a later version is remembered already.
   *
   * @param then to be done if it is the latest
   */
  private void remember(EventStream<E> stream, Runnable then) {
    var _ =
        recent
            .asMap()
            .compute(
                stream.id(),
                (_, known) -> {
                  if (known != null && known.version() > stream.version()) {
                    return known;
                  }
                  then.run();
                  return stream;
                });
  }

  /** As the store keeps it. */
  private static @Nullable Instant inMillis(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
  }

  public S state(EventStream<E> stream) {
    return decider.evolve(decider.initial(), stream.events());
  }
}
