package dev.cafezinho.eventlog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stream as it was loaded.
 *
 * @param version of the last event; 0 when there is none
 * @param handled ids of the messages that the stream has reacted to
 */
public record EventStream<E>(
    String id, long version, List<RecordedEvent<E>> recorded, Set<String> handled) {
  /** To which nothing was appended yet. */
  static <E> EventStream<E> empty(String id) {
    return new EventStream<>(id, 0, List.of(), Set.of());
  }

  public List<E> events() {
    return recorded.stream().map(RecordedEvent::data).toList();
  }

  /** With what was appended to it. */
  EventStream<E> with(List<RecordedEvent<E>> appended, List<String> nowHandled) {
    return new EventStream<>(
        id,
        version + appended.size(),
        Stream.concat(recorded.stream(), appended.stream()).toList(),
        Stream.concat(handled.stream(), nowHandled.stream()).collect(Collectors.toSet()));
  }

  boolean hasHandled(Cause cause) {
    return cause.messageId() != null && handled.contains(cause.messageId());
  }
}
