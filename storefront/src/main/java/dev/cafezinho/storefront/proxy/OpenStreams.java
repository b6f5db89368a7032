package dev.cafezinho.storefront.proxy;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.client.Request;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Event streams that browsers hold, up to a number that the memory is good for. A shutdown ends
 * them, for they would not end by themselves: the browsers come back, to another instance or to
 * this one when it is back. How many are open and how many were refused is counted as {@code
 * cafezinho.streams.open} and {@code cafezinho.streams.refused}.
 */
@Component
class OpenStreams implements MeterBinder {
  private final Set<Request> open = ConcurrentHashMap.newKeySet();
  private final Semaphore places;
  private final LongAdder refused = new LongAdder();
  private volatile boolean closing;

  OpenStreams(StreamProperties settings) {
    this.places = new Semaphore(settings.mostOpen());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("cafezinho.streams.open", open, Set::size)
        .description("Event streams that browsers hold")
        .register(registry);
    FunctionCounter.builder("cafezinho.streams.refused", refused, LongAdder::sum)
        .description("Event streams that there was no memory for")
        .register(registry);
  }

  /** Returns false, and keeps nothing, when as many are open as may be. */
  boolean add(Request stream) {
    if (closing) {
      return false;
    }
    if (!places.tryAcquire()) {
      refused.increment();
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
