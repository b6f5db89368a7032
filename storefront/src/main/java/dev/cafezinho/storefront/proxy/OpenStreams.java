package dev.cafezinho.storefront.proxy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.client.Request;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Event streams that browsers hold, up to a number that the memory is good for. A shutdown ends
 * them, for they would not end by themselves: the browsers come back, to another instance or to
 * this one when it is back.
 */
@Component
class OpenStreams {
  private final Set<Request> open = ConcurrentHashMap.newKeySet();
  private final Semaphore places;
  private volatile boolean closing;

  OpenStreams(StreamSettings settings) {
    this.places = new Semaphore(settings.mostOpen());
  }

  /** Returns false, and keeps nothing, when as many are open as may be. */
  boolean add(Request stream) {
    if (closing || !places.tryAcquire()) {
      return false;
    }
    open.add(stream);
    if (closing) {
      end(stream);
    }
    return true;
  }

  void remove(Request stream) {
    if (open.remove(stream)) {
      places.release();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void endAll() {
    closing = true;
    open.forEach(OpenStreams::end);
  }

  private static void end(Request stream) {
    var _ = stream.abort(new IllegalStateException("The front door closes"));
  }
}
