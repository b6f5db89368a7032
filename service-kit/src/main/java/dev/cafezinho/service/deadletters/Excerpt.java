package dev.cafezinho.service.deadletters;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * So much of a failure as fits into headers, all of which one frame must hold: 128 KiB on RabbitMQ,
 * 256 KiB on the embedded broker.
 */
final class Excerpt {
  private static final int REASON = 1_000;

  /** Where it surfaced is at the head of a stack trace, what caused it at the tail. */
  private static final int HEAD = 8_000;

  private static final int TAIL = 4_000;
  private static final String CUT = "\n[...]\n";

  private Excerpt() {}

  static String ofReason(Throwable failure) {
    String reason = failure.getMessage();
    if (reason == null || reason.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    return reason.length() <= REASON ? reason : reason.substring(0, REASON) + "...";
  }

  static String ofStack(Throwable failure) {
    StringWriter written = new StringWriter();
    failure.printStackTrace(new PrintWriter(written));
    String stack = written.toString();
    return stack.length() <= HEAD + TAIL + CUT.length()
        ? stack
        : stack.substring(0, HEAD) + CUT + stack.substring(stack.length() - TAIL);
  }
}
