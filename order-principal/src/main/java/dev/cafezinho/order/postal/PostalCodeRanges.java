package dev.cafezinho.order.postal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ranges that the Brazilian post has given to states and to their capitals, from the table
 * {@code postal-codes.csv} beside this class. Such ranges change once in decades.
 */
final class PostalCodeRanges implements PostalCodes {
  private static final String TABLE = "postal-codes.csv";

  private final NavigableMap<Integer, Range> states = new TreeMap<>();
  private final NavigableMap<Integer, Range> cities = new TreeMap<>();

  /** From its key in the map to the last code. */
  private record Range(int last, String state, @Nullable String city) {}

  PostalCodeRanges() throws IOException {
    try (InputStream table =
            Objects.requireNonNull(PostalCodeRanges.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }
  }

  @Override
  public Optional<PostalCodeArea> find(PostalCode code) {
    return in(cities, code)
        .or(() -> in(states, code))
        .map(range -> new PostalCodeArea(code.toString(), range.state(), range.city(), null, null));
  }

  private static Optional<Range> in(NavigableMap<Integer, Range> ranges, PostalCode code) {
    return Optional.ofNullable(ranges.floorEntry(code.number()))
        .map(Map.Entry::getValue)
        .filter(range -> code.number() <= range.last());
  }

  /** {@code first,last,state} or {@code first,last,state,city}, in units of a thousand codes. */
  private void add(String line) {
    String[] columns = line.split(",", -1);
    int first = Integer.parseInt(columns[0]) * 1_000;
    int last = Integer.parseInt(columns[1]) * 1_000 + 999;
    if (columns.length > 3) {
      cities.put(first, new Range(last, columns[2], columns[3]));
    } else {
      states.put(first, new Range(last, columns[2], null));
    }
  }
}
