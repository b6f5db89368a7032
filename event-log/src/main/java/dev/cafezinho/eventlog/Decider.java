package dev.cafezinho.eventlog;

import java.util.List;

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

  default S evolve(S state, List<E> events) {
    S evolved = state;
    for (E event : events) {
      evolved = evolve(evolved, event);
    }
    return evolved;
  }
}
