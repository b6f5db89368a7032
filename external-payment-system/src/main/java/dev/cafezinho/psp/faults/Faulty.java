package dev.cafezinho.psp.faults;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one notice on purpose.
 *
 * @param copies how many more times it is posted
 * @param delay how much later its first attempt is made
 * @param overtakes the notice that has to wait until this one was tried, if any
 */
record Faulty(Set<Fault> faults, int copies, Duration delay, @Nullable String overtakes) {
  /** All goes well. */
  static final Faulty NONE = new Faulty(Set.of(), 0, Duration.ZERO, null);

  boolean has(Fault fault) {
    return faults.contains(fault);
  }
}
