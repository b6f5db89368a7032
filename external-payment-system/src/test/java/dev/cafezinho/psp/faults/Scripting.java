package dev.cafezinho.psp.faults;

import java.time.Duration;

/** Scripts for tests. */
final class Scripting {
  private Scripting() {}

  static Script every(int dropEvery, int refuseEvery, int times) {
    return new Script(
        0, Duration.ZERO, false, dropEvery, false, false, Duration.ZERO, refuseEvery, times);
  }

  static Script swapping(Duration delay, int times) {
    return new Script(0, delay, true, 0, false, false, Duration.ZERO, 0, times);
  }

  static Script allAtOnce(int dropEvery, int times) {
    var second = Duration.ofSeconds(1);
    return new Script(2, second, true, dropEvery, true, true, second, 0, times);
  }
}
