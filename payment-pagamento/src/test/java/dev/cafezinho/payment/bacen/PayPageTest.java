package dev.cafezinho.payment.bacen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.payment.http.AddressProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayPageTest {
  private static final AddressProperties SHOP =
      new AddressProperties(
          "https://shop.example", new AddressProperties.Urls("http://s", "http://p", "http://e"));

  @Test
  void isTheOneThatIsSet() {
    assertThat(page("https://pay.example/{txid}/{orderId}", "http://bank/1"))
        .isEqualTo("https://pay.example/t1/o1");
  }

  @Test
  void isElseTheBanks() {
    assertThat(page("", "http://bank/1")).isEqualTo("http://bank/1");
  }

  @Test
  void isElseTheOrdersOwnWhichShowsTheCode() {
    assertThat(page("", null)).isEqualTo("https://shop.example/orders/o1");
  }

  private static String page(String template, @Nullable String banks) {
    var bank = new BacenProperties("https://bank.example", "k", "", template);
    var cob =
        new CobJson.Cob(
            "t1",
            new CobJson.Calendar(Instant.EPOCH, 300),
            null,
            "ATIVA",
            new CobJson.Value("15.00"),
            "k",
            "0002",
            null,
            banks);
    return new PayPage(bank, SHOP).of("o1", cob);
  }
}
