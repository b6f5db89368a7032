package dev.cafezinho.eventlog;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else appended to the stream first: load it and decide again. */
public final class VersionConflict extends OptimisticLockingFailureException {
  private static final long serialVersionUID = 1L;

  VersionConflict(String stream, long version) {
    super("Stream %s is no longer at version %d".formatted(stream, version));
  }
}
