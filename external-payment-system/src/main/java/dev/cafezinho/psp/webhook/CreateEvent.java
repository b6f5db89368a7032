package dev.cafezinho.psp.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates an event.
 *
 * @param id its name unless given
 */
record CreateEvent(
    @Nullable @Pattern(regexp = NAME) String id,
    @NotBlank @Pattern(regexp = NAME) String name,
    @Nullable @CodePointLength(max = 100) String serviceName,
    @Nullable @CodePointLength(max = 1000) String repositoryUrl,
    @Nullable @CodePointLength(max = 100) String team) {
  /** A path has a meaning for {@code deliveries} already. */
  private static final String NAME = "(?!deliveries$)[A-Za-z0-9._-]{1,100}";

  Event at(Instant now) {
    var key = id == null ? name : id;
    return new Event(key, null, name, serviceName, repositoryUrl, team, List.of(), now, now, null);
  }
}
