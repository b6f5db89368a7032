package dev.cafezinho.order.web;

import static dev.cafezinho.web.Problems.problem;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What names an attempt, so that it can be repeated. */
final class IdempotencyKey {
  /** Printable ASCII, which every proxy passes on as it is. */
  private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,126}[!-~])?");

  private IdempotencyKey() {}

  /** Refuses what is none. */
  static void check(String key) {
    if (!KEY.matcher(key).matches()) {
      throw problem(
          HttpStatus.BAD_REQUEST, "Idempotency-Key needs 1 to 128 printable ASCII characters");
    }
  }
}
