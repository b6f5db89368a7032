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
 * @param id the page's name, to which its own addresses are relative
 * @param soon whether the payment expires within a day
 * @param remaining the time left, for readers without script
 * @param lifetime seconds between its creation and its expiry
 * @param left seconds until it expires
 * @param returnHost the host that the buyer goes back to, for an address says where it leads
 * @param returns whether the page goes there by itself
 */
public record PageModel(
    String method,
    String id,
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
    @Nullable String returnHost,
    boolean returns,
    @Nullable Facts facts,
    String lang) {

  static PageModel of(Payment payment, PaymentMethod method, Locale locale, Instant now) {
    var pending = payment.status() == PaymentStatus.PENDING;
    var expired = pending && payment.isPastExpiry(now);
    var left = TimeLeft.until(payment.expiresAt(), now);
    var returnUrl = payment.charge().returnUrl();
    return new PageModel(
        method.name(),
        Long.toString(payment.id()),
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
        returnUrl,
        returnUrl == null ? null : host(returnUrl),
        returnUrl != null && payment.status() == PaymentStatus.PAID,
        method.facts(payment),
        locale.getLanguage());
  }

  /** How much of its time a payment still has. */
  public long percentLeft() {
    return lifetime == 0 ? 0 : Math.clamp(left * 100 / lifetime, 0, 100);
  }

  /** The part of a web address that says whose it is. */
  private static String host(String address) {
    return address.split("[/?#]", 4)[2];
  }

  private static String amount(long cents, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("BRL"));
    return format.format(BigDecimal.valueOf(cents, 2));
  }
}
