package dev.cafezinho.system.faults;

import static java.util.stream.Collectors.joining;

import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.fault.Recoveries;
import dev.cafezinho.system.faults.invariant.Verdict;
import dev.cafezinho.system.faults.shopper.Fate;
import dev.cafezinho.system.faults.shopper.Request;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one table that a run prints. */
public final class Report {
  private static final String RULE = "-".repeat(96) + "\n";

  private final StringBuilder text = new StringBuilder();

  public Report title(Scale scale, int orders, Duration placing, Duration all, long connections) {
    text.append('\n').append(RULE);
    add("Faults, as repeated by %s%n", scale);
    add(
        "%d orders in %d s, by %d shoppers with %d event streams in all; the whole run %d s%n",
        orders, placing.toSeconds(), scale.shoppers(), connections, all.toSeconds());
    return this;
  }

  public Report orders(Evidence evidence) {
    var ends = new TreeMap<String, Map<Fate, Integer>>();
    for (var order : evidence.orders()) {
      var end = end(order, evidence);
      ends.computeIfAbsent(end, _ -> new TreeMap<>()).merge(order.fate(), 1, Integer::sum);
    }
    text.append(RULE);
    add("%-26s", "orders by end");
    for (var fate : Fate.values()) {
      add("%14s", fate.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    text.append('\n');
    ends.forEach(
        (end, byFate) -> {
          add("  %-24s", end.isEmpty() ? "NOT SHOWN" : end);
          for (var fate : Fate.values()) {
            add("%14d", byFate.getOrDefault(fate, 0));
          }
          text.append('\n');
        });
    return this;
  }

  private static String end(TrackedOrder order, Evidence evidence) {
    if (!order.isAcknowledged()) {
      return order.wasAnswered(Request.PLACING, 422) ? "TURNED AWAY" : "NOT ACKNOWLEDGED";
    }
    var status = evidence.status(order.id());
    return evidence.reason(order.id()).equals("OUT_OF_STOCK") ? status + " (no stock)" : status;
  }

  public Report faults(Tally tally, Recoveries recoveries) {
    text.append(RULE);
    add("%-40s%8s  %s%n", "faults by kind", "times", "recovered after min / median / max");
    var times = recoveries.sorted();
    tally
        .counts()
        .forEach((kind, count) -> add("  %-38s%8d  %s%n", kind, count, spread(times.get(kind))));
    return this;
  }

  public Report invariants(List<Verdict> verdicts) {
    text.append(RULE);
    add("%-40s%8s%12s%n", "invariants", "ok", "violated");
    for (var verdict : verdicts) {
      add(
          "  %-38s%8d%12s%n",
          verdict.invariant(),
          verdict.ok(),
          verdict.holds() ? "-" : Integer.toString(verdict.violations().size()));
    }
    text.append(RULE);
    return this;
  }

  private static String spread(@Nullable List<Duration> sorted) {
    return sorted == null
        ? ""
        : List.of(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast()).stream()
            .map(time -> "%.1f".formatted(time.toMillis() / 1000.0))
            .collect(joining(" / ", "", " s"));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is not on the class path
  private void add(String format, Object... values) {
    text.append(format.formatted(values));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
