package dev.cafezinho.shipping.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An hour at the counter.
 *
 * @param hour its begin
 * @param claimed how many orders somebody began to prepare
 * @param ready how many became ready
 * @param waiting of those that were claimed
 * @param preparation of those that became ready
 */
public record HourFigures(
    Instant hour, int claimed, int ready, Optional<Spread> waiting, Optional<Spread> preparation) {
  /**
   * Those of the hours in which something happened, oldest first. A wait counts in the hour in
   * which it ended, and so does a preparation.
   *
   * @param since hours before are left out
   */
  public static List<HourFigures> of(Collection<PreparationTimes> all, Instant since) {
    Map<Instant, List<Duration>> waits = new TreeMap<>();
    Map<Instant, List<Duration>> preparations = new TreeMap<>();
    for (PreparationTimes times : all) {
      add(waits, times.claimedAt(), times.waiting());
      Instant readyAt = times.readyAt();
      if (readyAt != null) {
        times.preparation().ifPresent(duration -> add(preparations, readyAt, duration));
      }
    }
    Map<Instant, HourFigures> hours = new TreeMap<>();
    for (Map<Instant, List<Duration>> some : List.of(waits, preparations)) {
      some.keySet().stream()
          .filter(hour -> !hour.isBefore(hourOf(since)))
          .forEach(
              hour ->
                  hours.put(
                      hour,
                      of(
                          hour,
                          waits.getOrDefault(hour, List.of()),
                          preparations.getOrDefault(hour, List.of()))));
    }
    return List.copyOf(hours.values());
  }

  private static HourFigures of(Instant hour, List<Duration> waits, List<Duration> preparations) {
    return new HourFigures(
        hour, waits.size(), preparations.size(), Spread.of(waits), Spread.of(preparations));
  }

  private static void add(Map<Instant, List<Duration>> hours, Instant at, Duration duration) {
    hours.computeIfAbsent(hourOf(at), _ -> new ArrayList<>()).add(duration);
  }

  private static Instant hourOf(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }
}
