package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.PaymentMethod.Facts;
import dev.cafezinho.psp.PaymentStatus;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the payment page shows.
 *
 * @param path the page's address on this origin
 * @param soon whether the payment expires within a day
 * @param remaining the time left, for readers without script
 * @param lifetime seconds between its creation and its expiry
 * @param left seconds until it expires
 */
public record PageModel(
    String method,
    String path,
    String payee,
    String bankPaymentId,
    long value,
    String amount,
    String status,
    boolean pending,
    Instant expiresAt,
    boolean soon,
    String remaining,
    long lifetime,
    long left,
    @Nullable String reference,
    @Nullable String returnUrl,
    @Nullable Facts facts,
    String lang) {

  static PageModel of(Payment payment, PaymentMethod method, Locale locale, Instant now) {
    var pending = payment.status() == PaymentStatus.PENDING;
    var expired = pending && payment.isPastExpiry(now);
    var left = TimeLeft.until(payment.expiresAt(), now);
    return new PageModel(
        method.name(),
        Addresses.path(payment),
        method.payee(),
        payment.bankPaymentId(),
        payment.charge().value(),
        amount(payment.charge().value(), locale),
        expired ? PaymentStatus.EXPIRED.wireName() : payment.status().wireName(),
        pending && !expired,
        payment.expiresAt(),
        left.isShort(),
        left.text(locale),
        Duration.between(payment.createdAt(), payment.expiresAt()).toSeconds(),
        left.left().toSeconds(),
        payment.charge().reference(),
        payment.charge().returnUrl(),
        method.facts(payment),
        locale.getLanguage());
  }

  private static String amount(long cents, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("BRL"));
    return format.format(BigDecimal.valueOf(cents, 2));
  }
}
