package dev.cafezinho.psp.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How long a payment may still be paid, as people say it: by the clock, or by the day. */
record TimeLeft(Instant end, Duration left) {
  private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

  static TimeLeft until(Instant end, Instant now) {
    var left = Duration.between(now, end);
    return new TimeLeft(end, left.isNegative() ? Duration.ZERO : left);
  }

  boolean isShort() {
    return left.toHours() < 24;
  }

  /** Such as {@code 04:09}, {@code 1:04:09}, or a date if it is a day or more away. */
  String text(Locale locale) {
    if (!isShort()) {
      var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
      return date.withZone(BRAZIL).format(end);
    }
    var clock = "%02d:%02d".formatted(left.toMinutesPart(), left.toSecondsPart());
    return left.toHours() == 0 ? clock : left.toHours() + ":" + clock;
  }
}
