package dev.cafezinho.shipping.invoice;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Chinese, Japanese and Korean letters, some hundred to a font: a name needs one or two of the
 * two hundred. The build makes them, and a list of what each of them has.
 */
final class EastAsianSlices {
  private static final String FOLDER = "fonts/east-asian/";
  private static final int HEXADECIMAL = 16;

  private EastAsianSlices() {}

  /** The names of as few as have all these letters, as far as there are any. */
  static List<String> with(IntStream letters) {
    var missing = new BitSet();
    letters.forEach(missing::set);
    InputStream list = EastAsianSlices.class.getResourceAsStream(FOLDER + "characters.txt");
    return missing.isEmpty() || list == null ? List.of() : covering(missing, list);
  }

  static InputStream open(String slice) {
    return requireNonNull(
        EastAsianSlices.class.getResourceAsStream(FOLDER + slice + ".ttf"), slice);
  }

  private static List<String> covering(BitSet missing, InputStream list) {
    try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
      var slices = new ArrayList<String>();
      for (@Nullable String line = lines.readLine();
          line != null && !missing.isEmpty();
          line = lines.readLine()) {
        int space = line.indexOf(' ');
        BitSet letters = letters(line.substring(space + 1));
        if (letters.intersects(missing)) {
          slices.add(line.substring(0, space));
          missing.andNot(letters);
        }
      }
      return List.copyOf(slices);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of letters cannot be read", e);
    }
  }

  private static BitSet letters(String hexadecimals) {
    var letters = new BitSet();
    for (String each : hexadecimals.split(",", -1)) {
      letters.set(Integer.parseInt(each, HEXADECIMAL));
    }
    return letters;
  }
}
