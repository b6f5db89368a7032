package dev.cafezinho.psp.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, and when. Notices, confirmations and answers are counted from 1, each kind by
 * itself; zero and false stand for nothing of the kind.
 *
 * @param duplicate how many more times each notice is posted
 * @param delay how much later each notice is posted
 * @param reorder whether of two notices the second comes first
 * @param dropEvery of so many notices the last is lost
 * @param wrongAmount whether notices tell another amount
 * @param wrongSignature whether notices are signed by a stranger
 * @param slowAnswer how long the payment routes take to answer
 * @param refuseEvery of so many payments that are confirmed the last is refused
 * @param times how often each of these happens; zero for always
 */
record Script(
    int duplicate,
    Duration delay,
    boolean reorder,
    int dropEvery,
    boolean wrongAmount,
    boolean wrongSignature,
    Duration slowAnswer,
    int refuseEvery,
    int times) {
  private static final int PAIR = 2;

  /**
   * What happens to a notice.
   *
   * @param previous the notice before it, as far as it is known
   * @param hold how long the first of two waits for the second
   */
  Faulty faulty(long notice, @Nullable String previous, Duration hold) {
    var faults = faults(notice);
    boolean isFirst = notice % PAIR == 1;
    boolean swaps = faults.contains(Fault.REORDER);
    var wait = faults.contains(Fault.DELAY) ? delay : Duration.ZERO;
    return new Faulty(
        Set.copyOf(faults),
        faults.contains(Fault.DUPLICATE) ? duplicate : 0,
        swaps && isFirst ? wait.plus(hold) : wait,
        swaps && !isFirst ? previous : null);
  }

  boolean refuses(long confirmation) {
    return strikes(refuseEvery, confirmation);
  }

  Duration slowness(long answer) {
    return strikes(1, answer) ? slowAnswer : Duration.ZERO;
  }

  private Set<Fault> faults(long notice) {
    var faults = EnumSet.noneOf(Fault.class);
    if (strikes(dropEvery, notice)) {
      faults.add(Fault.DROP);
      return faults;
    }
    add(faults, Fault.DUPLICATE, duplicate > 0 && strikes(1, notice));
    add(faults, Fault.DELAY, delay.isPositive() && strikes(1, notice));
    add(faults, Fault.WRONG_AMOUNT, wrongAmount && strikes(1, notice));
    add(faults, Fault.WRONG_SIGNATURE, wrongSignature && strikes(1, notice));
    add(faults, Fault.REORDER, reorder && strikes(1, (notice + 1) / PAIR));
    return faults;
  }

  private static void add(Set<Fault> faults, Fault fault, boolean strikes) {
    if (strikes) {
      faults.add(fault);
    }
  }

  private boolean strikes(int every, long ordinal) {
    return every > 0 && ordinal % every == 0 && (times == 0 || ordinal / every <= times);
  }
}
