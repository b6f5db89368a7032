package dev.cafezinho.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind of stream, pure: no clock, ids or I/O.
 *
 * @param <C> what may be asked of a stream
 * @param <S> what a stream has come to
 * @param <E> what has happened to a stream
 */
public interface Decider<C, S, E> {
  /** The state of a stream without events. */
  S initial();

  /** What happens; nothing when the command has no effect, as a repeated one. */
  List<E> decide(C command, S state);

  S evolve(S state, E event);

  /**
   * When there is something to do for a stream though nothing happens to it; null for never.
   *
   * @param since when the stream came to this state
   */
  default @Nullable Instant dueAt(S state, Instant since) {
    return null;
  }

  /**
   * In which list a stream of this state stands, so that those that stand in it are found together;
   * null for in none. A list is a field of the stream's own document, so it costs no write.
   */
  default @Nullable String listOf(S state) {
    return null;
  }

  default S evolve(S state, List<E> events) {
    S evolved = state;
    for (E event : events) {
      evolved = evolve(evolved, event);
    }
    return evolved;
  }
}
