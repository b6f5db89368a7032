package dev.cafezinho.psp.due;

import static java.util.stream.Collectors.toSet;

import dev.cafezinho.psp.settings.PspSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much is running for whom. A slow lane rests, and then lets one thing through at a time until
 * told that it is fast again. Each instance learns that by itself and forgets it when it stops.
 */
@Component
public class Lanes {
  private static final Lane IDLE = new Lane(0, null);

  private final Map<String, Lane> lanes = new HashMap<>();
  private final int width;
  private final Clock clock;

  @Autowired
  Lanes(PspSettings settings, Clock clock) {
    this(settings.due().lane(), clock);
  }

  Lanes(int width, Clock clock) {
    this.width = width;
    this.clock = clock;
  }

  /**
   * One lane.
   *
   * @param restsUntil present while it is slow
   */
  private record Lane(int running, @Nullable Instant restsUntil) {

    boolean hasRoom(int width, Instant now) {
      return restsUntil == null ? running < width : running == 0 && !now.isBefore(restsUntil);
    }

    Lane with(int change) {
      return new Lane(running + change, restsUntil);
    }
  }

  /** Nothing starts in it until then. */
  public synchronized void slowDown(String name, Instant until) {
    put(name, new Lane(get(name).running, until));
  }

  /** As much at once as usual. */
  public synchronized void speedUp(String name) {
    put(name, new Lane(get(name).running, null));
  }

  synchronized boolean enter(String name) {
    var lane = get(name);
    boolean enters = lane.hasRoom(width, clock.instant());
    if (enters) {
      put(name, lane.with(1));
    }
    return enters;
  }

  /** Whether others may have waited for that. */
  synchronized boolean leave(String name) {
    var lane = get(name);
    put(name, lane.with(-1));
    return !lane.hasRoom(width, clock.instant());
  }

  synchronized Set<String> busy() {
    var now = clock.instant();
    return lanes.entrySet().stream()
        .filter(lane -> !lane.getValue().hasRoom(width, now))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private Lane get(String name) {
    return lanes.getOrDefault(name, IDLE);
  }

  private void put(String name, Lane lane) {
    if (lane.equals(IDLE)) {
      lanes.remove(name);
    } else {
      lanes.put(name, lane);
    }
  }
}
