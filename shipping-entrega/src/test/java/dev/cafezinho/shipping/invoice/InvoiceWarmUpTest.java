package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.service.ShopProperties;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class InvoiceWarmUpTest {
  private static final ShopProperties SHOP =
      new ShopProperties(ZoneId.of("America/Sao_Paulo"), "Cafezinho", null, null);

  @Test
  void writesItsExampleWithoutTrouble(CapturedOutput output) {
    var page = new InvoicePage(SHOP);

    new InvoiceWarmUp(page, new InvoicePdf(page, SHOP), Clock.systemUTC()).writeOne();

    assertThat(output).doesNotContain("No nota can be written");
  }
}
