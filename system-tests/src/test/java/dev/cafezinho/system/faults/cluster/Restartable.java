package dev.cafezinho.system.faults.cluster;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/** What can die and be started again, on the same ports and data. */
public interface Restartable extends AutoCloseable {
  Duration START_UP = Duration.ofMinutes(3);

  String name();

  void start();

  /** Starts it again if it has ended by itself, as whoever supervises it in production would. */
  boolean isReady();

  /** Where to look when it does not become ready. */
  String log();

  default void awaitReady() {
    if (!isReadyWithin(START_UP)) {
      throw new IllegalStateException(
          "%s is not ready within %s: see %s".formatted(name(), START_UP, log()));
    }
  }

  default boolean isReadyWithin(Duration patience) {
    try {
      await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(this::isReady);
      return true;
    } catch (ConditionTimeoutException _) {
      return false;
    }
  }

  @Override
  void close();
}
