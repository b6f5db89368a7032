package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.Payment;
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
 * @param remaining as minutes and seconds, for readers without script
 */
public record PixPageModel(
    long id,
    String bankPaymentId,
    long value,
    String amount,
    String status,
    boolean pending,
    String qrCode,
    String pixCode,
    Instant expiresAt,
    String remaining,
    @Nullable String reference,
    @Nullable String returnUrl,
    String lang) {

  static PixPageModel of(Payment payment, Locale locale, Instant now) {
    var pending = payment.status() == PaymentStatus.PENDING;
    var expired = pending && payment.isPastExpiry(now);
    return new PixPageModel(
        payment.id(),
        payment.bankPaymentId(),
        payment.charge().value(),
        amount(payment.charge().value(), locale),
        expired ? PaymentStatus.EXPIRED.wireName() : payment.status().wireName(),
        pending && !expired,
        PixView.QR_CODE_PREFIX + payment.bankPaymentId(),
        payment.code(),
        payment.expiresAt(),
        clockFace(Duration.between(now, payment.expiresAt())),
        payment.charge().reference(),
        payment.charge().returnUrl(),
        locale.getLanguage());
  }

  private static String amount(long cents, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("BRL"));
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  private static String clockFace(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    return "%02d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
