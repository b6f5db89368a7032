package dev.cafezinho.psp.due;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** How much is running for whom. */
class Lanes {
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
  private final int width;

  Lanes(int width) {
    this.width = width;
  }

  boolean enter(String lane) {
    return places.computeIfAbsent(lane, _ -> new Semaphore(width)).tryAcquire();
  }

  void leave(String lane) {
    places.computeIfAbsent(lane, _ -> new Semaphore(width)).release();
  }

  Set<String> busy() {
    return places.entrySet().stream()
        .filter(place -> place.getValue().availablePermits() == 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
