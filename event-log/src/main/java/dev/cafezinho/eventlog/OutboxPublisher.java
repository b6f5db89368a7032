package dev.cafezinho.eventlog;

import java.util.List;

/** Takes what was appended on to the broker; see {@link dev.cafezinho.eventlog.relay}. */
@FunctionalInterface
public interface OutboxPublisher {
  /** Hands on committed entries. Must not fail: what is not taken stays in its stream. */
  void accept(List<Outgoing> entries);
}
