package dev.cafezinho.system;

import dev.cafezinho.system.CountedCommands.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The commands between two moments. */
record Commands(Map<Kind, Integer> counts, Duration took) {
  static Commands between(Moment begin, Moment end) {
    var counts = new HashMap<>(end.counts());
    begin.counts().forEach((kind, count) -> counts.merge(kind, -count, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return new Commands(counts, Duration.between(begin.at(), end.at()));
  }

  /** Without what would have been sent in that time anyway. */
  Commands without(Commands idle) {
    var left = new HashMap<>(counts);
    idle.counts.forEach(
        (kind, count) -> {
          var expected = (int) Math.round(count * seconds(took) / seconds(idle.took));
          left.computeIfPresent(kind, (_, all) -> all > expected ? all - expected : null);
        });
    return new Commands(left, took);
  }

  int total() {
    return sum(_ -> true);
  }

  int writes() {
    return sum(Kind::isWrite);
  }

  double perSecond() {
    return total() / seconds(took);
  }

  /** By database and collection. */
  String table() {
    var rows = new TreeMap<String, String>();
    counts.keySet().stream()
        .collect(Collectors.groupingBy(kind -> kind.database() + "." + kind.collection()))
        .forEach(
            (name, kinds) ->
                rows.put(
                    name,
                    "| %s | %d | %s |"
                        .formatted(
                            name,
                            kinds.stream().mapToInt(counts::get).sum(),
                            kinds.stream()
                                .map(kind -> counts.get(kind) + " " + kind.command())
                                .sorted()
                                .collect(Collectors.joining(", ")))));
    return "| collection | commands | of them |%n|---|---|---|%n%s%n| all | %d | %d writes |%n"
        .formatted(String.join("\n", rows.values()), total(), writes());
  }

  private int sum(Predicate<Kind> wanted) {
    return counts.entrySet().stream()
        .filter(each -> wanted.test(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** All commands until then. */
  record Moment(Instant at, Map<Kind, Integer> counts) {
    /** Those to these databases. */
    static Moment now(Set<String> databases) {
      return new Moment(
          Instant.now(),
          CountedCommands.counts().entrySet().stream()
              .filter(each -> databases.contains(each.getKey().database()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    int writes() {
      return new Commands(counts, Duration.ZERO).writes();
    }
  }
}
