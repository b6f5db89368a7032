package dev.cafezinho.psp.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** RFC 9110's {@code Retry-After}: seconds, or a date in one of the three forms of HTTP. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.US);
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /** From when on to try again; empty if it says nothing, nonsense or a time that has passed. */
  static Optional<Instant> parse(@Nullable String value, Instant now) {
    if (value == null) {
      return Optional.empty();
    }
    var text = value.strip().replaceAll("\\s+", " ");
    var latest = now.plus(LONGEST);
    return (SECONDS.matcher(text).matches() ? Optional.of(in(text, now)) : date(text))
        .filter(now::isBefore)
        .map(until -> until.isBefore(latest) ? until : latest);
  }

  private static Instant in(String seconds, Instant now) {
    return now.plusSeconds(Math.min(Long.parseLong(seconds), LONGEST.toSeconds()));
  }

  private static Optional<Instant> date(String text) {
    return Optional.ofNullable(DateUtils.parseStandardDate(text)).or(() -> asctime(text));
  }

  /** The form without a zone, which that library does not manage. */
  private static Optional<Instant> asctime(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
