package dev.cafezinho.system.faults;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** An order as the one who placed it remembers it. */
final class TrackedOrder {
  private final int index;
  private final Fate fate;
  private final String sku;
  private final int quantity;
  private final Customer customer;
  private final ConcurrentLinkedQueue<String> memories = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String id;

  TrackedOrder(int index, Fate fate, String sku, int quantity, Customer customer) {
    this.index = index;
    this.fate = fate;
    this.sku = sku;
    this.quantity = quantity;
    this.customer = customer;
  }

  int index() {
    return index;
  }

  Fate fate() {
    return fate;
  }

  String sku() {
    return sku;
  }

  int quantity() {
    return quantity;
  }

  Customer customer() {
    return customer;
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
