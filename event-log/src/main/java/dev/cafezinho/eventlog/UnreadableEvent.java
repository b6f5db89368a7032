package dev.cafezinho.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A stored event that this version of the service cannot read, usually because a newer version
 * wrote it. Whoever needs the stream fails: deciding from the other events alone would be guessing.
 * The message that led here is parked, and a newer version takes it when it is sent back.
 */
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEvent(String collection, String stream, String type, RuntimeException cause) {
    super(
        "%s %s holds a %s that this version of the service cannot read: %s"
            .formatted(collection, stream, type, firstLine(cause.getMessage())),
        cause);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
