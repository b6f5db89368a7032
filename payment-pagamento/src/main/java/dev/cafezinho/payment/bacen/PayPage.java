package dev.cafezinho.payment.bacen;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a buyer pays. The standard knows only codes to be read by an app, so it is the order's own
 * page, which shows the code, unless there is another.
 */
@Component
class PayPage {
  private final String template;
  private final String orders;

  PayPage(
      BacenSettings bank,
      @Value("${cafezinho.public-url:${cafezinho.urls.storefront}}") String storefront) {
    this.template = bank.pageUrl();
    this.orders = storefront + "/orders/";
  }

  String of(String orderId, CobJson.Cob cob) {
    return template.isEmpty()
        ? Objects.requireNonNullElse(cob.pageUrl(), orders + orderId)
        : template.replace("{txid}", cob.txid()).replace("{orderId}", orderId);
  }
}
