package dev.cafezinho.eventlog.due;

import java.time.Instant;
import java.util.Optional;

/** What there is to do for a stream whose deadline has come. */
@FunctionalInterface
public interface DueWork {
  /**
   * Does it. What it appends sets the next deadline; what appends nothing says when to try again.
   *
   * @param isOwn whether this instance has set the deadline, so that what it remembers of the
   *     stream holds; otherwise the stream has to be loaded
   * @return when to try again, or empty when that is said by what was appended, or nothing is left
   */
  Optional<Instant> attend(String stream, boolean isOwn);
}
