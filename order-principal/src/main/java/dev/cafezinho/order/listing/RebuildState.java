package dev.cafezinho.order.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the read model is and what is being done to it.
 *
 * @param generation the one that is read
 * @param running the rebuild that is at work, on whichever instance
 * @param last how the last one ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildState(
    long generation, @Nullable Running running, @Nullable RebuildReport last) {
  static final RebuildState NEVER = new RebuildState(1, null, null);

  /**
   * A rebuild at work.
   *
   * @param read how many orders it has read
   * @param abandoned nobody has heard of it for a while: it may be started over
   */
  public record Running(long generation, Instant startedAt, long read, boolean abandoned) {}

  static RebuildState read(Document pointer, Instant now) {
    Whereabouts where = Whereabouts.read(pointer);
    Long building = where.building();
    Document last = pointer.get("last", Document.class);
    return new RebuildState(
        where.current(),
        building == null ? null : running(building, pointer, now),
        last == null ? null : RebuildReport.read(last));
  }

  private static Running running(long building, Document pointer, Instant now) {
    Date until = pointer.getDate("until");
    return new Running(
        building,
        Instant.parse(pointer.getString("startedAt")),
        pointer.get("read", Number.class).longValue(),
        !until.toInstant().isAfter(now));
  }
}
