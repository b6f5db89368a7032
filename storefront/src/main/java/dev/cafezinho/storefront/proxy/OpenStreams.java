package dev.cafezinho.storefront.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Event streams that browsers hold. A shutdown ends them, for they would not end by themselves: the
 * browsers come back, to another instance or to this one when it is back.
 */
@Component
class OpenStreams {
  private final Set<InputStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /** Passes a stream on to its end. */
  interface Passing {
    int pass() throws IOException;
  }

  int during(InputStream stream, Passing passing) throws IOException {
    open.add(stream);
    try {
      if (closing) {
        end(stream);
      }
      return passing.pass();
    } finally {
      open.remove(stream);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void endAll() {
    closing = true;
    open.forEach(OpenStreams::end);
  }

  static void end(InputStream stream) {
    try {
      stream.close();
    } catch (IOException _) {
      // it has ended already
    }
  }
}
