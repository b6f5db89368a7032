package dev.cafezinho.system.faults;

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
final class TrackedOrder {
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
  TrackedOrder(int index, Fate fate, Map<String, Integer> lines) {
    this.index = index;
    this.fate = fate;
    this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  int index() {
    return index;
  }

  Fate fate() {
    return fate;
  }

  Map<String, Integer> lines() {
    return lines;
  }

  void acknowledged(String givenId) {
    id = givenId;
    remember("acknowledged");
  }

  boolean isAcknowledged() {
    return id != null;
  }

  String id() {
    var known = id;
    if (known == null) {
      throw new IllegalStateException("Order " + index + " has not been acknowledged");
    }
    return known;
  }

  /** A word that was given, and must be kept whatever fails. */
  void answered(Request request, int status) {
    answers.put(request, status);
    remember(request + " -> " + status);
  }

  boolean wasAnswered(Request request, int status) {
    return answers.getOrDefault(request, 0) == status;
  }

  void remember(String what) {
    memories.add(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + " " + what);
  }

  /** An answer that must not be, whatever fails. */
  void complain(String what) {
    remember(what);
    complaints.add(what);
  }

  List<String> memories() {
    return List.copyOf(memories);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }
}
