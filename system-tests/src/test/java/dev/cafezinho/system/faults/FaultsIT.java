package dev.cafezinho.system.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything fails while shoppers order: {@code mvn verify -Pfaults}, with {@code -Dorders=20000}.
 */
@Tag("faults")
class FaultsIT {
  private static final int ORDERS = 400;
  private static final double RATE = 4;

  @Test
  void losesNothingAndCountsNothingTwice(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
      throws Exception {
    new FaultRun(data, Scale.wanted(ORDERS, RATE, 1), true).run();
  }
}
