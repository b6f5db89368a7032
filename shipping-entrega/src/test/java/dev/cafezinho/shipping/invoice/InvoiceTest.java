package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoiceTest {
  private static final Invoice.Line COFFEE =
      new Invoice.Line("cafe", "Café coado", 2, Money.brl(123456), Money.brl(246912));

  @Test
  void tellsEverythingInThePdfWithItsAccents() throws IOException {
    String text = text(InvoicePdf.of(invoice("Conceição Araújo 🫘", List.of(COFFEE))));

    assertThat(text)
        .contains("Nota nº 000042", "Pedido nº 1001", "20/11/2026 09:00")
        .contains("Conceição Araújo ?", "Belém/PA", "2 × Café coado")
        .contains("R$ 2.469,12", "CF000000042BR");
  }

  @Test
  void needsMorePagesForManyLines() throws IOException {
    byte[] pdf = InvoicePdf.of(invoice("Ana", Collections.nCopies(60, COFFEE)));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void escapesWhatPeopleWriteOnThePage() {
    String page = InvoicePage.of(invoice("<script>alert(1)</script>", List.of(COFFEE)), "/x.css");

    assertThat(page).contains("&lt;script&gt;", "R$ 2.469,12").doesNotContain("<script>");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Invoice invoice(String buyer, List<Invoice.Line> lines) {
    return new Invoice(
        "000042",
        "o-1",
        1001,
        Instant.parse("2026-11-20T12:00:00Z"),
        new Buyer(buyer, "ana@example.com"),
        new Address("Rua A, 1", "Belém", "PA", "66000-000"),
        lines,
        Money.brl(246912),
        "CF000000042BR");
  }
}
