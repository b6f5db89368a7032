package dev.cafezinho.system.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the system took to recover, by kind of fault. */
public final class Recoveries {
  private final Map<String, List<Duration>> times = new TreeMap<>();

  public synchronized void add(String kind, Duration time) {
    times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(time);
  }

  /** Sorted, by kind. */
  public synchronized Map<String, List<Duration>> sorted() {
    var sorted = new TreeMap<String, List<Duration>>();
    times.forEach((kind, all) -> sorted.put(kind, all.stream().sorted().toList()));
    return sorted;
  }
}
