package dev.cafezinho.payment.bacen;

import dev.cafezinho.payment.http.AddressProperties;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Where a buyer pays. The standard knows only codes to be read by an app, so it is the order's own
 * page, which shows the code, unless there is another.
 */
@Component
class PayPage {
  private final String template;
  private final AddressProperties addresses;

  PayPage(BacenProperties bank, AddressProperties addresses) {
    this.template = bank.pageUrl();
    this.addresses = addresses;
  }

  String of(String orderId, CobJson.Cob cob) {
    return template.isEmpty()
        ? Objects.requireNonNullElse(cob.pageUrl(), addresses.orderPage(orderId))
        : template.replace("{txid}", cob.txid()).replace("{orderId}", orderId);
  }
}
