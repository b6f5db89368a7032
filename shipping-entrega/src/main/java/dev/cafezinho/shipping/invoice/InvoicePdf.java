package dev.cafezinho.shipping.invoice;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.shipping.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The nota as PDF, on as many A4 pages as it needs: the page's template, set by openhtmltopdf. It
 * writes from right to left and joins Arabic letters; a script in which it cannot is drawn by
 * Java2D.
 */
@Component
public class InvoicePdf {
  /** A nota takes some 10 MB while it is written. */
  private static final int AT_ONCE = 2;

  private final InvoicePage page;
  private final ShopProperties shop;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  InvoicePdf(InvoicePage page, ShopProperties shop) {
    this.page = page;
    this.shop = shop;
  }

  public byte[] of(Invoice invoice) {
    Library.prepare();
    turns.acquireUninterruptibly();
    try {
      return write(InvoiceView.of(invoice, shop));
    } catch (IOException e) {
      throw new UncheckedIOException("The nota could not be written as PDF", e);
    } finally {
      turns.release();
    }
  }

  private byte[] write(InvoiceView nota) throws IOException {
    var style = new ClassPathResource("invoice.css", InvoicePdf.class);
    var fonts = Fonts.of(nota);
    var html = page.onPaper(nota, style.getContentAsString(StandardCharsets.UTF_8) + fonts.rule());
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    fonts.addTo(builder);
    builder
        .useFastMode()
        // tagged, for those who do not see it; without the fonts that every reader is said to have
        .usePdfUaAccessibility(true)
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ICUBidiReorderer())
        .defaultTextDirection(TextDirection.LTR)
        .useObjectDrawerFactory(drawers())
        // everything is in the page itself
        .useUriResolver((_, _) -> null)
        .withHtmlContent(html, null)
        .toStream(bytes)
        .run();
    return bytes.toByteArray();
  }

  private static DefaultObjectDrawerFactory drawers() {
    var drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(WordDrawer.TYPE, new WordDrawer());
    return drawers;
  }

  /** Loaded, and set once for this JVM, with the first nota that is written. */
  private static final class Library {
    static {
      FontMappers.set(new OwnFontsOnly());
      XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Library() {}

    static void prepare() {
      // what there is to do is done when the class is loaded
    }
  }
}
