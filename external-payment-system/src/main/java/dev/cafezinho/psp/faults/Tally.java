package dev.cafezinho.psp.faults;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many came, each by a key of its own, so that what is met again after a crash is not counted
 * again.
 *
 * @param latest the keys that are remembered, oldest first
 */
record Tally(long count, List<String> latest) {
  static final Tally EMPTY = new Tally(0, List.of());
  private static final int REMEMBERED = 200;

  Tally with(String key) {
    var kept = latest.stream().skip(Math.max(0, latest.size() - REMEMBERED + 1));
    return new Tally(count + 1, Stream.concat(kept, Stream.of(key)).toList());
  }

  /** The how-manieth it was, from 1; empty if it was not counted or is forgotten. */
  OptionalLong ordinal(String key) {
    int place = latest.indexOf(key);
    return place < 0 ? OptionalLong.empty() : OptionalLong.of(count - (latest.size() - 1 - place));
  }

  /** What was counted just before it, if that is remembered. */
  @Nullable String before(String key) {
    int place = latest.indexOf(key);
    return place < 1 ? null : latest.get(place - 1);
  }
}
