package dev.cafezinho.psp.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param millis how long it took
 * @param status the HTTP status, if there was an answer
 * @param answer the beginning of the receiver's answer
 * @param failure why there was no answer
 */
record Attempt(
    Instant at,
    long millis,
    @Nullable Integer status,
    @Nullable String answer,
    @Nullable String failure) {

  /** Only 2xx succeeds: a redirect is not followed, and so is a failure. */
  boolean succeeded() {
    return status != null && status >= 200 && status < 300;
  }
}
