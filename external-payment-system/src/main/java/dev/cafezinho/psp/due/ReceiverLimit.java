package dev.cafezinho.psp.due;

import dev.cafezinho.psp.settings.PspProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much runs at once for each receiver, and what waits for that. A receiver that is overloaded
 * rests, and then gets one thing at a time until it is told to be fast again. Each process learns
 * that by itself and forgets it when it stops.
 */
@Component
class ReceiverLimit {
  private static final int MOST_WAITING = 1000;

  private final Map<String, Receiver> receivers = new HashMap<>();
  private final int width;
  private final Clock clock;

  @Autowired
  ReceiverLimit(PspProperties settings, Clock clock) {
    this(settings.due().lane(), clock);
  }

  ReceiverLimit(int width, Clock clock) {
    this.width = width;
    this.clock = clock;
  }

  private static final class Receiver {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private @Nullable Instant restsUntil;

    private boolean hasRoom(int width, Instant now) {
      var rests = restsUntil;
      return rests == null ? running < width : running == 0 && !now.isBefore(rests);
    }

    private boolean isIdle() {
      return running == 0 && waiting.isEmpty() && restsUntil == null;
    }
  }

  /** Takes a place, if there is one and nobody waits for it. */
  synchronized boolean enter(String name) {
    var receiver = get(name);
    if (!receiver.waiting.isEmpty() || !receiver.hasRoom(width, clock.instant())) {
      return false;
    }
    receiver.running++;
    return true;
  }

  /** Lets it wait for a place; false if too many wait already. */
  synchronized boolean await(String name, Runnable next) {
    var receiver = get(name);
    return receiver.waiting.size() < MOST_WAITING && receiver.waiting.add(next);
  }

  synchronized void leave(String name) {
    var receiver = get(name);
    receiver.running--;
    forget(name, receiver);
  }

  /** Takes out of those that wait as many as there are places for, and gives these to them. */
  synchronized List<Runnable> next(String name) {
    var receiver = get(name);
    var next = new ArrayList<Runnable>();
    while (!receiver.waiting.isEmpty() && receiver.hasRoom(width, clock.instant())) {
      next.add(receiver.waiting.remove());
      receiver.running++;
    }
    forget(name, receiver);
    return next;
  }

  /** Nothing starts for it until then. */
  synchronized void slowDown(String name, Instant until) {
    get(name).restsUntil = until;
  }

  /** As much at once as usual. */
  synchronized void speedUp(String name) {
    var receiver = get(name);
    receiver.restsUntil = null;
    forget(name, receiver);
  }

  private Receiver get(String name) {
    return receivers.computeIfAbsent(name, _ -> new Receiver());
  }

  private void forget(String name, Receiver receiver) {
    if (receiver.isIdle()) {
      receivers.remove(name);
    }
  }
}
