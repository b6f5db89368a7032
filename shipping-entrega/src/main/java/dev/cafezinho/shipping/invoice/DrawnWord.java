package dev.cafezinho.shipping.invoice;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * A word as outlines, for a script that the PDF library cannot shape. Lengths are in em.
 *
 * @param outline stands on the line {@code y = 0} and begins at {@code x = 0}
 */
record DrawnWord(String text, Shape outline, double width, double ascent, double descent) {
  private static final Logger log = LoggerFactory.getLogger(DrawnWord.class);

  /** So many letters fit into the narrowest column. */
  private static final int LETTERS = 12;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Empty where the machine has not what Java2D needs. */
  private static final SingletonSupplier<Optional<Font>> FONT =
      SingletonSupplier.of(DrawnWord::load);

  static Optional<DrawnWord> of(String text) {
    return FONT.obtain().map(font -> draw(text, font));
  }

  /** What may stand on a line each, whole letters with their marks. */
  static List<String> pieces(String word) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    var pieces = new ArrayList<String>();
    int begin = 0;
    int count = 0;
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      count++;
      if (count % LETTERS == 0 || end == word.length()) {
        pieces.add(word.substring(begin, end));
        begin = end;
      }
    }
    return pieces;
  }

  /** For a style: the box that the word fills in its line. */
  public String box() {
    return String.format(
        Locale.ROOT,
        "width: %.3fem; height: %.3fem; vertical-align: -%.3fem",
        width,
        ascent + descent,
        descent);
  }

  private static DrawnWord draw(String text, Font font) {
    var layout = new TextLayout(text, font, EXACT);
    return new DrawnWord(
        text,
        layout.getOutline(null),
        layout.getAdvance(),
        layout.getAscent(),
        layout.getDescent());
  }

  private static Optional<Font> load() {
    try (var file = Fonts.manyScripts()) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1f));
    } catch (IOException
        | FontFormatException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      log.warn("Names that need shaping are written letter by letter: {}", e.toString());
      return Optional.empty();
    }
  }
}
