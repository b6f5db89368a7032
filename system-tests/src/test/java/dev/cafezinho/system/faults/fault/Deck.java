package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.cluster.Cluster;
import dev.cafezinho.testkit.network.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Deals faults like cards: shuffled by the seed, each once before any comes again, so that a short
 * run has seen them all. Of a service's instances one is hit at a time, so that the others go on.
 */
public final class Deck {
  private static final List<Trouble> TROUBLES =
      List.of(Trouble.CUT, Trouble.SLOW, Trouble.SILENT, Trouble.HALF_CLOSED);

  private final Cluster cluster;
  private final Random choices;
  private final Deque<Fault> left = new ArrayDeque<>();
  private volatile boolean through;

  public Deck(Cluster cluster, Random choices) {
    this.cluster = cluster;
    this.choices = choices;
  }

  public Fault deal() {
    if (left.isEmpty()) {
      left.addAll(shuffled());
    }
    var next = left.removeFirst();
    if (left.isEmpty()) {
      through = true;
    }
    return next;
  }

  public boolean isThrough() {
    return through;
  }

  private List<Fault> shuffled() {
    var faults = new ArrayList<Fault>();
    cluster.instances().forEach(same -> faults.add(Kill.ofService(anyOf(same))));
    faults.addAll(cluster.serverFaults());
    faults.add(new SlowStore(cluster.storeLinks().stream().map(Cluster.Way::link).toList()));
    for (var trouble : TROUBLES) {
      faults.add(badLink("broker", cluster.brokerLinks(), trouble));
      faults.add(badLink("store", cluster.storeLinks(), trouble));
      faults.add(badLink("http", cluster.httpLinks(), trouble));
    }
    Collections.shuffle(faults, choices);
    return faults;
  }

  private Fault badLink(String server, List<Cluster.Way> ways, Trouble trouble) {
    var way = anyOf(ways);
    return new BadLink(way.service(), way.link(), server, trouble);
  }

  private <T> T anyOf(List<T> same) {
    return same.get(choices.nextInt(same.size()));
  }
}
