package dev.cafezinho.standalone;

import dev.cafezinho.inventory.application.InventoryApplication;
import dev.cafezinho.notification.application.NotificationApplication;
import dev.cafezinho.order.application.OrderApplication;
import dev.cafezinho.payment.application.PaymentApplication;
import dev.cafezinho.psp.application.ExternalPaymentSystemApplication;
import dev.cafezinho.shipping.application.ShippingApplication;
import dev.cafezinho.storefront.StorefrontApplication;
import java.util.Arrays;

/** The applications that make up the shop. */
public enum Service {
  STOREFRONT("storefront", "storefront", StorefrontApplication.class),
  PRINCIPAL("principal", "order-principal", OrderApplication.class),
  ESTOQUE("estoque", "inventory-estoque", InventoryApplication.class),
  PAGAMENTO("pagamento", "payment-pagamento", PaymentApplication.class),
  ENTREGA("entrega", "shipping-entrega", ShippingApplication.class),
  NOTIFICACAO("notificacao", "notification-notificacao", NotificationApplication.class),
  EXTERNAL_PAYMENT_SYSTEM(
      "external-payment-system", "external-payment-system", ExternalPaymentSystemApplication.class);

  private final String label;
  private final String configName;
  private final Class<?> application;

  Service(String label, String configName, Class<?> application) {
    this.label = label;
    this.configName = configName;
    this.application = application;
  }

  static Service labelled(String label) {
    return Arrays.stream(values())
        .filter(service -> service.label.equals(label))
        .findAny()
        .orElseThrow(() -> new CannotStart("There is no service " + label));
  }

  /** As in {@code cafezinho.ports.<label>}. */
  public String label() {
    return label;
  }

  /** The name of its settings' file. */
  String configName() {
    return configName;
  }

  Class<?> application() {
    return application;
  }

  String portProperty() {
    return "cafezinho.ports." + label;
  }
}
