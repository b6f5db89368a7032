package dev.cafezinho.system.faults;

import java.util.Map;
import java.util.TreeMap;

/** How often what happened. */
public final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  public synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  public synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }
}
