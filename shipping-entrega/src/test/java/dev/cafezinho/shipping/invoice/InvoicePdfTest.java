package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.shipping.Invoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePdfTest {
  private static final ShopProperties SHOP =
      new ShopProperties(ZoneId.of("America/Manaus"), "Café da Praça", null, null);
  private static final InvoicePdf PDF = new InvoicePdf(new InvoicePage(SHOP), SHOP);

  @Test
  void tellsWhatWasSoldToWhom() throws IOException {
    assertThat(text(nota("Ana Conceição", 2)))
        .contains(
            "Café da Praça",
            "Nota 000000042",
            "Sem valor fiscal",
            "Pedido 7",
            "Emitida em 01/03/2026 11:00",
            "Cliente Ana Conceição",
            "ana@example.org",
            "CPF 529.982.247-25",
            "Rua São João, 12",
            "Poços de Caldas – MG",
            "37701-000",
            "CF000000425BR",
            "Pão de queijo nº 2",
            "Com requeijão",
            "“bem quente”",
            "R$ 8,50",
            "R$ 17,00",
            "Total R$ 34,00")
        .doesNotContain("Baixar em PDF", "Cafezinho");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李さんのカフェ", "مقهى", "Café & <b>Filhos</b>"})
  void writesTheShopsNameInAnyAlphabet(String name) throws IOException {
    var shop = new ShopProperties(SHOP.zone(), name, null, null);
    var pdf = new InvoicePdf(new InvoicePage(shop), shop);
    assertThat(text(pdf.of(nota("Ana", 1)))).contains(name);
  }

  @Test
  void goesOnToTheNextPage() throws IOException {
    byte[] pdf = PDF.of(nota("Ana", 100));
    assertThat(text(nota("Ana", 100))).contains("nº 1", "nº 100", "Total", "Página 2 de");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(3, 20);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łukasz Дмитрий Ωμέγα",
        "李雷",
        "山田 太郎",
        "김민준",
        "محمد",
        "דוד",
        "გიორგი",
        "አበበ",
        "Nguyễn Thị Ánh"
      })
  void writesNamesOfOtherAlphabets(String name) throws IOException {
    assertThat(text(nota(name, 1))).contains("Cliente " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"हिन्दी", "বাংলা", "தமிழ்", "ไทย", "မြန်မာ"})
  void drawsNamesThatNeedShaping(String name) throws IOException {
    int ink = ink(nota("\u2003", 1));
    assertThat(ink(nota(name, 1))).isGreaterThan(ink + 100);
    assertThat(text(nota(name, 1))).doesNotContain("#");
  }

  @Test
  void writesAllOfThemIntoOneName() throws IOException {
    assertThat(text(nota("李雷 محمد हिन्दी Ana", 1))).contains("李雷", "محمد", "Ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</style><b>&amp;]]>",
        "\u0000\u0007\ud800 \ufffe",
        "\u202egnirts\u2066",
        "{{7*7}} ${7*7} [[${7*7}]]",
        "👩‍🚀 \ue000",
      })
  void takesAnyNameAsItIs(String name) throws IOException {
    assertThat(text(nota("Ana " + name + " Silva", 1)))
        .contains("Cliente Ana ", " Silva", "Total")
        .doesNotContain("49");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "हि", "李", "م"})
  void breaksWordsThatAreTooLong(String letter) throws IOException {
    try (var document = Loader.loadPDF(PDF.of(nota(letter.repeat(500), 1)))) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        var image = new PDFRenderer(document).renderImage(page);
        assertThat(inkRightOf(image.getWidth() - 20, image)).isZero();
      }
    }
  }

  private static int ink(Invoice invoice) throws IOException {
    try (var document = Loader.loadPDF(PDF.of(invoice))) {
      return inkRightOf(0, new PDFRenderer(document).renderImage(0, 3));
    }
  }

  private static int inkRightOf(int left, BufferedImage page) {
    int ink = 0;
    for (int x = left; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        if ((page.getRGB(x, y) & 0xff) < 128) {
          ink++;
        }
      }
    }
    return ink;
  }

  private static String text(Invoice invoice) throws IOException {
    return text(PDF.of(invoice));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private static Invoice nota(String buyer, int lines) {
    return new Invoice(
        "000000042",
        "o1",
        7,
        Instant.parse("2026-03-01T15:00:00Z"),
        new Buyer(buyer, "ana@example.org", "52998224725"),
        new Address("Rua São João, 12", "Poços de Caldas", "MG", "37701-000"),
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                i ->
                    new Invoice.Line(
                        "pao",
                        "Pão de queijo nº " + i,
                        List.of("Com requeijão"),
                        "bem quente",
                        2,
                        Money.brl(850),
                        Money.brl(1700)))
            .toList(),
        Money.brl(1700L * lines),
        "CF000000425BR");
  }
}
