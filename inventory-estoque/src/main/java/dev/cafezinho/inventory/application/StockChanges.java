package dev.cafezinho.inventory.application;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The products of which units were taken or given back here, until somebody is told. */
public final class StockChanges {
  private final Set<String> skus = ConcurrentHashMap.newKeySet();

  public void add(String sku) {
    skus.add(sku);
  }

  /** Those since the last time. A change after this call is in the next. */
  Set<String> take() {
    Set<String> taken = new HashSet<>(skus);
    skus.removeAll(taken);
    return taken;
  }
}
