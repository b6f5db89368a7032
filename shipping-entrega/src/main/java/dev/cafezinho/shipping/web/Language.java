package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words on a nota. */
enum Language {
  PORTUGUESE(
      Locale.forLanguageTag("pt-BR"),
      "dd/MM/yyyy HH:mm",
      "Nota",
      "Pedido",
      "Emitida em",
      "Cliente",
      "Entrega",
      "Produto",
      "Qtd.",
      "Preço",
      "Valor",
      "Total",
      "Baixar em PDF"),
  ENGLISH(
      Locale.forLanguageTag("en"),
      "d MMM yyyy HH:mm",
      "Invoice",
      "Order",
      "Issued",
      "Customer",
      "Delivery",
      "Product",
      "Qty",
      "Price",
      "Amount",
      "Total",
      "Download as PDF");

  /** The shop's, and so the one that its notas are dated in. */
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private final Locale locale;
  final String invoice;
  final String order;
  final String issued;
  final String customer;
  final String delivery;
  final String product;
  final String quantity;
  final String price;
  final String amount;
  final String total;
  final String asPdf;
  private final DateTimeFormatter times;

  Language(
      Locale locale,
      String times,
      String invoice,
      String order,
      String issued,
      String customer,
      String delivery,
      String product,
      String quantity,
      String price,
      String amount,
      String total,
      String asPdf) {
    this.locale = locale;
    this.times = DateTimeFormatter.ofPattern(times, locale);
    this.invoice = invoice;
    this.order = order;
    this.issued = issued;
    this.customer = customer;
    this.delivery = delivery;
    this.product = product;
    this.quantity = quantity;
    this.price = price;
    this.amount = amount;
    this.total = total;
    this.asPdf = asPdf;
  }

  /** Portuguese unless English is asked for. */
  static Language of(@Nullable String tag) {
    return "en".equals(tag) ? ENGLISH : PORTUGUESE;
  }

  String tag() {
    return locale.toLanguageTag();
  }

  String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
  }

  String time(Instant at) {
    return times.withZone(ZONE).format(at);
  }
}
