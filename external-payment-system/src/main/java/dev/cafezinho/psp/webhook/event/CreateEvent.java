package dev.cafezinho.psp.webhook.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates an event.
 *
 * @param id a UUID; made up unless given
 * @param triggers may also be registered later
 */
public record CreateEvent(
    @Nullable @Pattern(regexp = UUID) String id,
    @NotBlank @Pattern(regexp = NAME) String name,
    @Nullable @CodePointLength(max = 100) String serviceName,
    @Nullable @CodePointLength(max = 1000) String repositoryUrl,
    @Nullable @CodePointLength(max = 100) String team,
    @Nullable @Size(max = Registrations.MOST_TRIGGERS) List<@NotNull @Valid NewTrigger> triggers) {
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** A path has a meaning for {@code deliveries} already. */
  private static final String NAME = "(?!deliveries$)[A-Za-z0-9._-]{1,100}";
}
