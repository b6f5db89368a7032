package dev.cafezinho.psp.webhook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.Base64;
import org.springframework.web.server.ResponseStatusException;

/** Where a page of a list has ended, in a form that nobody has to understand. */
final class Cursor {
  static final int LONGEST = 1000;

  private Cursor() {}

  static String write(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  /** What was written; a 400 if nothing can have been written so. */
  static String read(String cursor) {
    try {
      var place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      if (!place.isEmpty() && write(place).equals(cursor)) {
        return place;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw malformed();
  }

  static ResponseStatusException malformed() {
    return new ResponseStatusException(BAD_REQUEST, "No page has given this cursor");
  }
}
