package dev.cafezinho.shipping.invoice;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Money;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The nota's words, the same on the page and in the PDF. */
final class InvoiceText {
  private static final Locale BRAZIL = Locale.of("pt", "BR");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", BRAZIL)
          .withZone(ZoneId.of("America/Sao_Paulo"));

  private InvoiceText() {}

  static String title(Invoice invoice) {
    return "Nota nº " + invoice.number();
  }

  /** Who, where and when, a line each. */
  static List<String> head(Invoice invoice) {
    List<String> head = new ArrayList<>();
    head.add("Pedido nº " + invoice.orderNumber());
    head.add("Emitida em " + TIME.format(invoice.issuedAt()));
    head.add("Comprador: " + invoice.buyer().name() + " (" + invoice.buyer().email() + ")");
    Address address = invoice.address();
    if (address != null) {
      head.add(
          "Entrega: %s, %s/%s, CEP %s"
              .formatted(
                  address.street(), address.city(), address.state(), address.postalCode()));
    }
    head.add("Rastreio: " + invoice.trackingCode());
    return head;
  }

  static String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(BRAZIL);
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(money.amount() / 100.0).replace('\u00a0', ' ');
  }
}
