package dev.cafezinho.shipping.invoice;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts that one nota is written with: those that its texts need, and read for it alone, for
 * all of them together are large.
 */
final class Fonts {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final String LATIN = "nota";
  private static final String MANY = "nota-scripts";

  private final boolean many;
  private final List<String> slices;

  private Fonts(boolean many, List<String> slices) {
    this.many = many;
    this.slices = slices;
  }

  static Fonts of(InvoiceView nota) {
    int[] characters = nota.written().flatMapToInt(text -> text.text().codePoints()).toArray();
    return new Fonts(
        IntStream.of(characters).anyMatch(Scripts::isBeyondEurope),
        EastAsianSlices.with(IntStream.of(characters).filter(Scripts::isEastAsian)));
  }

  void addTo(PdfRendererBuilder paper) {
    paper.useFont(Fonts::latin, LATIN, REGULAR, NORMAL, true);
    paper.useFont(() -> open("NotoSans-Bold.ttf"), LATIN, BOLD, NORMAL, true);
    if (many) {
      paper.useFont(Fonts::manyScripts, MANY, REGULAR, NORMAL, true);
    }
    for (String slice : slices) {
      paper.useFont(() -> EastAsianSlices.open(slice), slice, REGULAR, NORMAL, true);
    }
  }

  /** As a rule of the style sheet: a letter is taken from the first font that has it. */
  String rule() {
    var families = new ArrayList<String>();
    families.add(LATIN);
    if (many) {
      families.add(MANY);
    }
    families.addAll(slices);
    return families.stream()
        .map(family -> '"' + family + '"')
        .collect(joining(", ", "body { font-family: ", " }"));
  }

  /** Some twenty scripts between Georgia and Ethiopia, Burma and Arabia. */
  static InputStream manyScripts() {
    return open("NotoSansMerged-Regular.ttf");
  }

  /** Those of Europe: PDFBox brings it. */
  static InputStream latin() {
    var file = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    return requireNonNull(PDDocument.class.getResourceAsStream(file), file);
  }

  private static InputStream open(String file) {
    return requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file);
  }
}
