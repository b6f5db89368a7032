package dev.cafezinho.shipping.invoice;

import dev.cafezinho.contracts.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Money and times as a nota says them, whatever language its reader speaks. */
final class Portuguese {
  static final Locale LOCALE = Locale.of("pt", "BR");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", LOCALE);

  private Portuguese() {}

  static String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(LOCALE);
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.withZone(zone).format(at);
  }
}
