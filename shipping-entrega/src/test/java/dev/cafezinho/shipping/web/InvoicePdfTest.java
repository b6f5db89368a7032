package dev.cafezinho.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.shipping.Invoice;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {
  @Test
  void tellsWhatWasSoldToWhom() throws IOException {
    assertThat(text(nota("Ana Conceição", 2), Language.PORTUGUESE))
        .contains(
            "Nota 000000042",
            "Pedido: 7",
            "Emitida em: 01/03/2026 12:00",
            "Cliente: Ana Conceição",
            "Entrega: Rua São João, 12",
            "Poços de Caldas – MG, 37701-000",
            "Preço",
            "Pão de queijo nº 2",
            "R$ 8,50",
            "R$ 17,00",
            "Total");
  }

  @Test
  void speaksEnglishToo() throws IOException {
    assertThat(text(nota("Ana", 1), Language.ENGLISH))
        .contains("Invoice 000000042", "Customer: Ana", "R$8.50");
  }

  @Test
  void goesOnToTheNextPage() throws IOException {
    assertThat(text(nota("Ana", 100), Language.PORTUGUESE)).contains("nº 1", "nº 100", "Total");
    try (var document = Loader.loadPDF(InvoicePdf.of(nota("Ana", 100), Language.PORTUGUESE))) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
  }

  @Test
  void writesNamesOfAllAlphabetsAsWellAsItCan() throws IOException {
    assertThat(text(nota("Łukasz Дмитрий 李\n☕", 1), Language.PORTUGUESE))
        .contains("Łukasz Дмитрий ??");
  }

  @Test
  void cutsWhatIsTooLong() throws IOException {
    assertThat(text(nota("a".repeat(5_000), 1), Language.PORTUGUESE)).contains("aaa…", "Total");
  }

  private static String text(Invoice invoice, Language language) throws IOException {
    try (var document = Loader.loadPDF(InvoicePdf.of(invoice, language))) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private static Invoice nota(String buyer, int lines) {
    return new Invoice(
        "000000042",
        "o1",
        7,
        Instant.parse("2026-03-01T15:00:00Z"),
        new Buyer(buyer, "ana@example.org"),
        new Address("Rua São João, 12", "Poços de Caldas", "MG", "37701-000"),
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                i ->
                    new Invoice.Line(
                        "pao", "Pão de queijo nº " + i, 2, Money.brl(850), Money.brl(1700)))
            .toList(),
        Money.brl(1700L * lines));
  }
}
