package dev.cafezinho.psp.webhook;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of a registration.
 *
 * @param event the event's id or name
 */
record RegisterTrigger(
    @JsonAlias({"event_id", "event_name", "name", "id"}) @NotBlank @Size(max = 100) String event,
    @NotBlank @Size(max = 100) String serviceName,
    @NotNull TriggerType type,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://[^\\s/?#@]+(/[^\\s?#]*)?")
        String baseUrl,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "/[^\\s#]*") String path,
    @Nullable String secret) {

  @AssertTrue(message = "secret is whsec_ and the base64 of 24 to 64 bytes")
  boolean isSecretValid() {
    return secret == null || Secret.isValid(secret);
  }
}
