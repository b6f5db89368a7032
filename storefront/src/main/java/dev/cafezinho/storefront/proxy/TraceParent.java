package dev.cafezinho.storefront.proxy;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The browser's trace, or a new one, so that all that follows from a request is one trace
 * (https://www.w3.org/TR/trace-context/).
 */
final class TraceParent {
  static final String HEADER = "traceparent";
  static final String STATE = "tracestate";

  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final HexFormat HEX = HexFormat.of();

  private TraceParent() {}

  static boolean isValid(@Nullable String given) {
    return given != null && VALID.matcher(given).matches();
  }

  /** A new trace. */
  static String begin() {
    return "00-" + id() + id() + "-" + id() + "-01";
  }

  /** Eight random bytes, never all zero. */
  private static String id() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}
