package dev.cafezinho.psp.pix;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as old readers want it: printable ASCII, and short. */
final class PlainText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^ -~]+");

  private PlainText() {}

  static String of(String text, int length) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var plain = NOT_PRINTABLE.matcher(letters).replaceAll(" ").strip();
    return plain.substring(0, Math.min(length, plain.length())).strip();
  }
}
