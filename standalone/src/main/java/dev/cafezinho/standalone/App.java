package dev.cafezinho.standalone;

import dev.cafezinho.inventory.InventoryApplication;
import dev.cafezinho.notification.NotificationApplication;
import dev.cafezinho.order.OrderApplication;
import dev.cafezinho.payment.PaymentApplication;
import dev.cafezinho.psp.ExternalPaymentSystemApplication;
import dev.cafezinho.shipping.ShippingApplication;
import dev.cafezinho.storefront.StorefrontApplication;

/** The applications of the shop, in the order in which people are told of them. */
public enum App {
  STOREFRONT("storefront", 8080, StorefrontApplication.class, "storefront"),
  PRINCIPAL("principal", 8081, OrderApplication.class, "order-principal"),
  ESTOQUE("estoque", 8082, InventoryApplication.class, "inventory-estoque"),
  PAGAMENTO("pagamento", 8083, PaymentApplication.class, "payment-pagamento"),
  ENTREGA("entrega", 8084, ShippingApplication.class, "shipping-entrega"),
  NOTIFICACAO("notificacao", 8085, NotificationApplication.class, "notification-notificacao"),
  EXTERNAL_PAYMENT_SYSTEM(
      "external-payment-system",
      8090,
      ExternalPaymentSystemApplication.class,
      "external-payment-system");

  private final String key;
  private final int usualPort;
  private final Class<?> main;
  private final String settings;

  App(String key, int usualPort, Class<?> main, String settings) {
    this.key = key;
    this.usualPort = usualPort;
    this.main = main;
    this.settings = settings;
  }

  /** Its name, as in {@code cafezinho.ports.<name>}. */
  public String key() {
    return key;
  }

  int usualPort() {
    return usualPort;
  }

  Class<?> main() {
    return main;
  }

  /** The name of its settings file. */
  String settings() {
    return settings;
  }
}
