package dev.cafezinho.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears of the deadlines that appends set; see {@link dev.cafezinho.eventlog.due}. */
@FunctionalInterface
public interface Deadlines {
  /**
   * A committed append has set the stream's deadline, or removed it. Must not fail.
   *
   * @param due null for none
   */
  void changed(String stream, @Nullable Instant due);
}
