package dev.cafezinho.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something is appended.
 *
 * @param messageId the message reacted to, which the stream then has handled; null for a request
 * @param traceparent the W3C trace context that the events belong to
 */
public record Cause(@Nullable String messageId, String traceparent) {
  /** Version 00 of https://www.w3.org/TR/trace-context/. */
  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** The stream's own history: work that goes on later, in the trace that began it. */
  public static Cause itself() {
    return new Cause(null, "");
  }

  /** A message from somebody who knows no trace: it belongs to the stream's own. */
  public static Cause continuing(@Nullable String messageId) {
    return new Cause(messageId, "");
  }

  String traceparentIn(EventStream<?> stream) {
    if (!traceparent.isEmpty()) {
      return traceparent;
    }
    return stream.version() == 0 ? newTrace() : stream.recorded().getFirst().traceparent();
  }

  /** A request from outside, in the trace given if it is one, or else in a new one. */
  public static Cause request(@Nullable String traceparent) {
    return new Cause(null, validOrNew(traceparent));
  }

  /** A message from outside, likewise. */
  public static Cause message(String id, @Nullable String traceparent) {
    return new Cause(id, validOrNew(traceparent));
  }

  /** What is kept for ever comes from anybody who can reach the broker. */
  private static String validOrNew(@Nullable String given) {
    return given != null && VALID.matcher(given).matches() ? given : newTrace();
  }

  /** Starts a trace: version 00, random ids, sampled. */
  private static String newTrace() {
    String traceId = UuidCreator.getRandomBasedFast().toString().replace("-", "");
    long spanId = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    return "00-%s-%016x-01".formatted(traceId, spanId);
  }
}
