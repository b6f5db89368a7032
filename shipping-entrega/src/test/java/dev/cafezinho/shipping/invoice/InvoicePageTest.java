package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.shipping.Invoice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicePageTest {
  private static final InvoicePage PAGE =
      new InvoicePage(new ShopProperties(ZoneId.of("Asia/Tokyo"), "Café <Sol>", null, null));

  @Test
  void isInTheShopsNameAndOfItsTime() {
    var instant = Instant.parse("2026-03-01T15:00:00Z");
    assertThat(
            PAGE.of(
                new Invoice(
                    "000000042",
                    "o1",
                    7,
                    instant,
                    new Buyer("Ana", null),
                    null,
                    List.of(),
                    Money.brl(0),
                    null)))
        .contains(
            "<title>Nota 000000042 · Café &lt;Sol&gt;</title>",
            "<bdi>Café &lt;Sol&gt;</bdi>",
            "02/03/2026 00:00")
        .doesNotContain("Cafezinho");
  }

  @Test
  void saysWhichShopHasNoSuchNota() {
    assertThat(PAGE.missing())
        .contains("<title>Nota não encontrada · Café &lt;Sol&gt;</title>")
        .doesNotContain("Cafezinho");
  }
}
