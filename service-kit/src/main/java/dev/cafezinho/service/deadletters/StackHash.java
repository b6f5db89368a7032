package dev.cafezinho.service.deadletters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same for the same bug: made of the exceptions' types and of this project's own methods on the
 * way to them. Neither messages, nor line numbers, nor what compilers and proxies add to names
 * count, so that it outlives most releases.
 */
final class StackHash {
  private static final String OWN = "dev.cafezinho.";

  /** Under each failure, whatever failed. */
  private static final String HERE = StackHash.class.getPackageName() + ".Attempts";

  private static final int DEEPEST = 50;
  private static final int DIGITS = 12;

  /** Where none of the code is our own. */
  private static final int FRAMES_OF_OTHERS = 5;

  private StackHash() {}

  static String of(Throwable failure) {
    StringBuilder bug = new StringBuilder();
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      bug.append(cause.getClass().getName()).append('\n');
      frames(cause).forEach(frame -> bug.append(frame).append('\n'));
      cause = cause.getCause();
    }
    return digest(bug.toString());
  }

  private static Stream<String> frames(Throwable failure) {
    StackTraceElement[] all = failure.getStackTrace();
    Stream<StackTraceElement> chosen =
        Arrays.stream(all).anyMatch(StackHash::isOwn)
            ? Arrays.stream(all).filter(StackHash::isOwn)
            : Arrays.stream(all).limit(FRAMES_OF_OTHERS);
    return chosen.map(StackHash::method).distinct();
  }

  private static boolean isOwn(StackTraceElement frame) {
    return frame.getClassName().startsWith(OWN) && !frame.getClassName().startsWith(HERE);
  }

  private static String method(StackTraceElement frame) {
    String type = frame.getClassName().replaceAll("\\$\\$.*|\\d+", "");
    return type + "." + frame.getMethodName().replaceAll("\\d+", "");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
