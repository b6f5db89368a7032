package dev.cafezinho.system.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with two instances of every service: they compete for messages and orders, and an event
 * stream whose instance dies goes on at the other.
 */
@Tag("faults")
class TwoOfEachIT {
  private static final int ORDERS = 200;
  private static final double RATE = 2.5;

  @Test
  void losesNothingAndCountsNothingTwice(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
      throws Exception {
    new FaultRun(data, Scale.wanted(ORDERS, RATE, 2), false).run();
  }
}
