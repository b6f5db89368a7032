package dev.cafezinho.shipping.web;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Text from top to bottom, and on to the next page; lengths are in points. */
final class PdfPages implements Closeable {
  static final float RIGHT = PDRectangle.A4.getWidth() - 56;
  private static final float LEFT = 56;
  private static final float TOP = PDRectangle.A4.getHeight() - 56;
  private static final float BOTTOM = 56;

  /** No line has room for more characters. */
  private static final int WIDEST = 300;

  private static final float LEADING = 1.5f;
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y = TOP;

  PdfPages(PDDocument document) throws IOException {
    this.document = document;
    // PDFBox brings it; the fonts that every reader has know no more than Western Europe's letters
    try (InputStream file = requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, file);
    }
    page = newPage();
  }

  void line(float size, String text) throws IOException {
    next(size);
    left(size, text, RIGHT);
  }

  void gap() throws IOException {
    next(11);
  }

  void rule() throws IOException {
    page.setLineWidth(0.5f);
    page.moveTo(LEFT, y - 5);
    page.lineTo(RIGHT, y - 5);
    page.stroke();
  }

  /** Goes on to the next line, which has room for the size. */
  void next(float size) throws IOException {
    y -= size * LEADING;
    if (y < BOTTOM) {
      page.close();
      page = newPage();
      y = TOP - size * LEADING;
    }
  }

  /** Text that begins at the left edge and is cut where it would go beyond the end. */
  void left(float size, String text, float end) throws IOException {
    String fits = writable(text);
    if (LEFT + width(size, fits) > end) {
      while (LEFT + width(size, fits + "…") > end) {
        fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), -1));
      }
      fits += "…";
    }
    write(size, LEFT, fits);
  }

  /** Text that ends there. */
  void right(float size, String text, float end) throws IOException {
    String writable = writable(text);
    write(size, end - width(size, writable), writable);
  }

  @Override
  public void close() throws IOException {
    page.close();
  }

  private void write(float size, float x, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private float width(float size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** The text with a question mark for each character that the font does not know. */
  private String writable(String text) throws IOException {
    StringBuilder writable = new StringBuilder();
    for (int character : text.codePoints().limit(WIDEST).toArray()) {
      writable.append(knows(character) ? Character.toString(character) : "?");
    }
    return writable.toString();
  }

  private boolean knows(int character) throws IOException {
    try {
      return font.encode(Character.toString(character)).length > 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    return new PDPageContentStream(document, next);
  }
}
