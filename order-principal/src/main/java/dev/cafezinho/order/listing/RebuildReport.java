package dev.cafezinho.order.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild ended.
 *
 * @param failure why it did not come to its end; what it has done by then is right
 * @param read how many orders the streams held
 * @param missing how many of them had no entry
 * @param superfluous how many entries no stream agreed with
 * @param examples the first of both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildReport(
    Instant startedAt,
    Instant endedAt,
    @Nullable String failure,
    long read,
    long missing,
    long superfluous,
    List<String> examples) {}
