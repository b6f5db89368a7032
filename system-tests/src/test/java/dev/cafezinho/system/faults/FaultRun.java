package dev.cafezinho.system.faults;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.system.faults.cluster.Cluster;
import dev.cafezinho.system.faults.evidence.Dossier;
import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.evidence.Inspector;
import dev.cafezinho.system.faults.evidence.Mongo;
import dev.cafezinho.system.faults.fault.Chaos;
import dev.cafezinho.system.faults.fault.Recoveries;
import dev.cafezinho.system.faults.invariant.Invariants;
import dev.cafezinho.system.faults.invariant.Verdict;
import dev.cafezinho.system.faults.shopper.Generator;
import dev.cafezinho.system.faults.shopper.Progress;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import dev.cafezinho.system.faults.shopper.Web;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Start everything, order while it fails, let it come to rest, and look at the books. */
public final class FaultRun {
  /** Longer than anything in the system waits before it tries again. */
  private static final Duration QUIET = Duration.ofSeconds(90);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  /** So many in a row, for what is done twice may be done late. */
  private static final int GOOD_LOOKS = 3;

  private static final int DOSSIERS = 8;

  private final Path data;
  private final Scale scale;
  private final boolean everyFault;
  private final Tally tally = new Tally();
  private final Recoveries recoveries = new Recoveries();
  private final Progress progress = new Progress();
  private final Instant begin = Instant.now();

  /**
   * @param everyFault whether the run goes on until each kind of fault has been seen; otherwise it
   *     ends with its orders
   */
  public FaultRun(Path data, Scale scale, boolean everyFault) {
    this.data = data;
    this.scale = scale;
    this.everyFault = everyFault;
  }

  public void run() throws Exception {
    System.out.println("\nFaults: " + scale + ", in " + data);
    try (var cluster = new Cluster(data, scale, tally);
        var web = new Web()) {
      cluster.start();
      say("started");
      try (var generator = new Generator(scale, cluster.url(Service.STOREFRONT), web, progress);
          var chaos = new Chaos(cluster, scale, progress, tally, recoveries)) {
        var placing = Instant.now();
        cluster.webhooks().troubled(true);
        generator.placeAll(() -> !everyFault || chaos.isThrough());
        var placed = Duration.between(placing, Instant.now());
        say("all orders are under way");
        chaos.stop();
        cluster.webhooks().troubled(false);
        cluster.heal();
        generator.awaitErrands();
        say("no more faults");
        judge(cluster, generator, placed);
      }
    }
  }

  private void judge(Cluster cluster, Generator generator, Duration placed) throws Exception {
    try (var store = Mongo.connect(cluster.storePort())) {
      var settled = atRest(new Inspector(generator, store, cluster));
      var verdicts = Invariants.check(settled);
      var connections =
          generator.customers().stream().mapToLong(each -> each.live().connections()).sum();
      System.out.println(
          new Report()
              .title(
                  scale,
                  settled.orders().size(),
                  placed,
                  Duration.between(begin, Instant.now()),
                  connections)
              .orders(settled)
              .faults(tally, recoveries)
              .invariants(verdicts));
      if (!verdicts.stream().allMatch(Verdict::holds)) {
        throw new AssertionError(explain(verdicts, new Dossier(store, generator)));
      }
    }
  }

  /** Until every invariant holds and goes on to, or nothing has changed any more for a while. */
  private static Evidence atRest(Inspector inspector) throws Exception {
    var evidence = inspector.look();
    var since = Instant.now();
    var good = isGood(evidence) ? 1 : 0;
    String last = null;
    while (good < GOOD_LOOKS && Instant.now().isBefore(since.plus(QUIET))) {
      Thread.sleep(BETWEEN_LOOKS);
      evidence = inspector.look();
      good = isGood(evidence) ? good + 1 : 0;
      var now = statuses(evidence);
      since = Objects.equals(now, last) ? since : Instant.now();
      last = now;
    }
    return evidence;
  }

  private static boolean isGood(Evidence evidence) {
    return Invariants.check(evidence).stream().allMatch(Verdict::holds);
  }

  private static @Nullable String statuses(Evidence evidence) {
    return evidence.acknowledged().stream()
        .map(order -> evidence.status(order.id()))
        .collect(Collectors.joining());
  }

  private static String explain(List<Verdict> verdicts, Dossier dossier) {
    var text = new ArrayList<String>();
    var told = new ArrayList<TrackedOrder>();
    for (var verdict : verdicts) {
      for (var violation : verdict.violations()) {
        text.add("VIOLATED: " + verdict.invariant() + ": " + violation.what());
        var order = violation.order();
        if (order != null && !told.contains(order) && told.size() < DOSSIERS) {
          told.add(order);
          text.add(dossier.of(order));
        }
      }
    }
    return String.join("\n", text) + "\n";
  }

  private void say(String what) {
    System.out.printf(
        "  %s after %d s%n", what, Duration.between(begin, Instant.now()).toSeconds());
  }
}
