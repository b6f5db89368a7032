package dev.cafezinho.eventlog;

/** Somebody else appended to the stream first: load it and decide again. */
public final class VersionConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VersionConflict(String stream, long version) {
    super("Stream %s is no longer at version %d".formatted(stream, version));
  }
}
