package dev.cafezinho.shipping.invoice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote: a name, an address, a note. Letters and their accents are put together, for
 * a font has most of them as one; what has no shape is left out, and above all what would turn the
 * direction of the text around it.
 */
record Written(String text) {
  /** Controls, marks of direction, halves of characters, and code points that are none. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Cn}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

  Written {
    text = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  static @Nullable Written of(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Written(text);
  }

  /** The same in parts, each of which either the PDF library can write or Java2D draws. */
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    var part = new StringBuilder();
    boolean drawn = false;
    for (int each : text.codePoints().toArray()) {
      boolean next = Scripts.isNeutral(each) ? drawn : Scripts.needsShaping(each);
      if (next != drawn) {
        addTo(parts, part, drawn);
        drawn = next;
      }
      part.appendCodePoint(each);
    }
    addTo(parts, part, drawn);
    return List.copyOf(parts);
  }

  private static void addTo(List<Part> parts, StringBuilder part, boolean drawn) {
    if (drawn) {
      DrawnWord.pieces(part.toString()).forEach(piece -> parts.add(Part.drawn(piece)));
    } else if (!part.isEmpty()) {
      parts.add(new Part(part.toString(), null));
    }
    part.setLength(0);
  }

  /**
   * Some text.
   *
   * @param shape how it is drawn; absent where the PDF library writes it
   */
  record Part(String text, @Nullable DrawnWord shape) {
    /** Written after all where this machine cannot draw. */
    static Part drawn(String text) {
      return new Part(text, DrawnWord.of(text).orElse(null));
    }
  }
}
