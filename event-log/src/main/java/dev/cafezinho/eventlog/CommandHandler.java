package dev.cafezinho.eventlog;

import dev.cafezinho.contracts.PublishedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Takes commands to streams: load, decide, append, and again when somebody was faster.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public final class CommandHandler<C, S, E> {
  private static final int ATTEMPTS = 50;

  private final EventLog<E> log;
  private final Decider<C, S, E> decider;
  private final BiFunction<S, E, List<PublishedEvent>> publications;
  private final Clock clock;

  /**
   * @param publications what others are told of an event, given the state after the whole decision
   */
  public CommandHandler(
      EventLog<E> log,
      Decider<C, S, E> decider,
      BiFunction<S, E, List<PublishedEvent>> publications,
      Clock clock) {
    this.log = log;
    this.decider = decider;
    this.publications = publications;
    this.clock = clock;
  }

  public S load(String stream) {
    return decider.evolve(decider.initial(), log.load(stream).events());
  }

  /**
   * The state after the command. A cause that the stream has handled already changes nothing.
   *
   * @throws VersionConflict when others were faster {@value ATTEMPTS} times in a row
   */
  public S handle(String stream, C command, Cause cause) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(stream, command, cause);
      } catch (VersionConflict e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private S attempt(String id, C command, Cause cause) {
    EventStream<E> stream = log.load(id);
    S state = decider.evolve(decider.initial(), stream.events());
    if (stream.hasHandled(cause)) {
      return state;
    }
    List<E> events = decider.decide(command, state);
    if (events.isEmpty()) {
      return state;
    }
    S decided = decider.evolve(state, events);
    List<PublishedEvent> published =
        events.stream().flatMap(event -> publications.apply(decided, event).stream()).toList();
    log.append(stream, events, published, cause, Instant.now(clock));
    return decided;
  }
}
