package dev.cafezinho.shipping.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The nota as PDF on A4, on as many pages as its lines need. */
public final class InvoicePdf {
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final float MARGIN = 60;
  private static final float LEADING = 18;
  private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;

  private final PDDocument document;
  private PDPageContentStream content;
  private float y;

  private InvoicePdf(PDDocument document) throws IOException {
    this.document = document;
    this.content = newPage();
  }

  public static byte[] of(Invoice invoice) {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(InvoiceText.title(invoice));
      new InvoicePdf(document).write(invoice);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Invoice invoice) throws IOException {
    line(BOLD, 20, "Cafezinho", "");
    line(BOLD, 14, InvoiceText.title(invoice), "");
    for (String text : InvoiceText.head(invoice)) {
      line(PLAIN, 11, text, "");
    }
    line(PLAIN, 11, "", "");
    for (Invoice.Line line : invoice.lines()) {
      String what =
          "%d × %s a %s"
              .formatted(line.quantity(), line.name(), InvoiceText.money(line.unitPrice()));
      line(PLAIN, 11, what, InvoiceText.money(line.lineTotal()));
    }
    line(BOLD, 12, "Total", InvoiceText.money(invoice.total()));
    content.close();
  }

  private void line(PDFont font, float size, String left, String right) throws IOException {
    if (y < MARGIN) {
      content.close();
      content = newPage();
    }
    text(font, size, MARGIN, left);
    text(font, size, RIGHT - width(font, size, right), right);
    y -= Math.max(LEADING, size * 1.5f);
  }

  private void text(PDFont font, float size, float x, String text) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(printable(font, text));
    content.endText();
  }

  private static float width(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(printable(font, text)) / 1000 * size;
  }

  /** The standard fonts know the letters of western Europe; others become a question mark. */
  private static String printable(PDFont font, String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> printable.append(knows(font, letter) ? letter : "?"));
    return printable.toString();
  }

  private static boolean knows(PDFont font, String letter) {
    try {
      return font.encode(letter).length > 0;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }
}
