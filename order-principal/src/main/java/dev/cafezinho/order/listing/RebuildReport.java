package dev.cafezinho.order.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild ended.
 *
 * @param failure why it did not come to its end, in which case nothing has changed for readers
 * @param read how many orders the streams held
 * @param passes how many times the generations were compared
 * @param before the former generation's checksum at the last comparison
 * @param after the new generation's
 * @param differences how many entries of the former generation were wrong
 * @param examples the first of them, and why they differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildReport(
    long generation,
    Instant startedAt,
    Instant endedAt,
    @Nullable String failure,
    long read,
    int passes,
    String before,
    String after,
    long differences,
    List<String> examples) {
  /** Whether the former generation was as the streams say. */
  public boolean equal() {
    return failure == null && before.equals(after);
  }

  Document write() {
    return new Document("generation", generation)
        .append("startedAt", startedAt.toString())
        .append("endedAt", endedAt.toString())
        .append("failure", failure)
        .append("read", read)
        .append("passes", passes)
        .append("before", before)
        .append("after", after)
        .append("differences", differences)
        .append("examples", examples);
  }

  static RebuildReport read(Document stored) {
    return new RebuildReport(
        number(stored, "generation"),
        Instant.parse(stored.getString("startedAt")),
        Instant.parse(stored.getString("endedAt")),
        stored.getString("failure"),
        number(stored, "read"),
        (int) number(stored, "passes"),
        stored.getString("before"),
        stored.getString("after"),
        number(stored, "differences"),
        stored.getList("examples", String.class));
  }

  private static long number(Document stored, String field) {
    return stored.get(field, Number.class).longValue();
  }
}
