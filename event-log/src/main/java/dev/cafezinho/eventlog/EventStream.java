package dev.cafezinho.eventlog;

import java.util.List;
import java.util.Set;

/**
 * A stream as it was loaded.
 *
 * @param version of the last event; 0 when there is none
 * @param handled ids of the messages that the stream has reacted to
 */
public record EventStream<E>(
    String id, long version, List<RecordedEvent<E>> recorded, Set<String> handled) {
  public List<E> events() {
    return recorded.stream().map(RecordedEvent::data).toList();
  }

  boolean hasHandled(Cause cause) {
    return cause.messageId() != null && handled.contains(cause.messageId());
  }
}
