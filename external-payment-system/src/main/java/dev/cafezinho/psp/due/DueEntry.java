package dev.cafezinho.psp.due;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing to do at a time.
 *
 * @param kind who does it
 * @param ref what it is about
 * @param lane what shares a limit: a slow receiver fills its own lane only
 * @param token changes with every write, so that who finishes old work leaves newer work alone
 * @param failures how often it has failed in a row
 */
@Document("due")
public record DueEntry(
    @Id String id,
    String kind,
    String ref,
    String lane,
    Instant at,
    String token,
    @Nullable Integer failures) {

  static DueEntry of(String kind, String ref, String lane, Instant at) {
    return new DueEntry(kind + ":" + ref, kind, ref, lane, at, newToken(), null);
  }

  /** The same work at another time. */
  DueEntry movedTo(Instant time) {
    return new DueEntry(id, kind, ref, lane, time, newToken(), failures);
  }

  /** The same work after it has failed once more. */
  DueEntry failedUntil(Instant time) {
    return new DueEntry(id, kind, ref, lane, time, newToken(), timesFailed() + 1);
  }

  int timesFailed() {
    return failures == null ? 0 : failures;
  }

  private static String newToken() {
    return UUID.randomUUID().toString();
  }
}
