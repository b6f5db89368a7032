package dev.cafezinho.system.faults.shopper;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** An order as the one who placed it remembers it. */
public final class TrackedOrder {
  private final int index;
  private final Fate fate;
  private final Map<String, Integer> lines;
  private final Map<Request, Integer> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> memories = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String id;

  /**
   * @param lines how many units of which products
   */
  public TrackedOrder(int index, Fate fate, Map<String, Integer> lines) {
    this.index = index;
    this.fate = fate;
    this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  public int index() {
    return index;
  }

  public Fate fate() {
    return fate;
  }

  public Map<String, Integer> lines() {
    return lines;
  }

  public void acknowledged(String givenId) {
    id = givenId;
    remember("acknowledged");
  }

  public boolean isAcknowledged() {
    return id != null;
  }

  public String id() {
    var known = id;
    if (known == null) {
      throw new IllegalStateException("Order " + index + " has not been acknowledged");
    }
    return known;
  }

  /** A word that was given, and must be kept whatever fails. */
  public void answered(Request request, int status) {
    answers.put(request, status);
    remember(request + " -> " + status);
  }

  public boolean wasAnswered(Request request, int status) {
    return answers.getOrDefault(request, 0) == status;
  }

  public void remember(String what) {
    memories.add(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + " " + what);
  }

  /** An answer that must not be, whatever fails. */
  public void complain(String what) {
    remember(what);
    complaints.add(what);
  }

  public List<String> memories() {
    return List.copyOf(memories);
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }
}
