package dev.cafezinho.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.eventlog.Decider;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decider decides: {@code specification(decider).given(events).when(commands).then(events)}.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class DeciderSpecification<C, S, E> {
  private final Decider<C, S, E> decider;

  private DeciderSpecification(Decider<C, S, E> decider) {
    this.decider = decider;
  }

  public static <C, S, E> DeciderSpecification<C, S, E> specification(Decider<C, S, E> decider) {
    return new DeciderSpecification<>(decider);
  }

  /** The stream's events so far. */
  @SafeVarargs
  public final Given given(E... events) {
    return new Given(List.of(events));
  }

  /** A stream with a history, waiting for a command. */
  public final class Given {
    private final List<E> history;

    private Given(List<E> history) {
      this.history = history;
    }

    /** Commands, decided one after the other. */
    @SafeVarargs
    public final When when(C... commands) {
      return new When(history, List.of(commands));
    }
  }

  /** The commands' effect. */
  public final class When {
    private final List<E> history;
    private final List<C> commands;

    private When(List<E> history, List<C> commands) {
      this.history = history;
      this.commands = commands;
    }

    @SafeVarargs
    public final void then(E... expected) {
      assertThat(decided()).containsExactly(expected);
    }

    public void thenNothingHappens() {
      assertThat(decided()).isEmpty();
    }

    public void thenThrows(Class<? extends Throwable> refusal) {
      assertThatThrownBy(this::decided).isInstanceOf(refusal);
    }

    private List<E> decided() {
      S state = decider.evolve(decider.initial(), history);
      List<E> events = new ArrayList<>();
      for (C command : commands) {
        List<E> decided = decider.decide(command, state);
        state = decider.evolve(state, decided);
        events.addAll(decided);
      }
      return events;
    }
  }
}
