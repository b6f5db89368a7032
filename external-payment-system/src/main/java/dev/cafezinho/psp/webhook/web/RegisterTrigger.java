package dev.cafezinho.psp.webhook.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.event.NewTrigger;
import dev.cafezinho.psp.webhook.signing.Secret;
import dev.cafezinho.web.FieldRule;
import dev.cafezinho.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a registration: a {@link NewTrigger} and its event.
 *
 * @param event the event's id or name
 */
record RegisterTrigger(
    @JsonAlias({"event_id", "event_name", "name", "id"}) @NotBlank @CodePointLength(max = 100)
        String event,
    @NotNull @CodePointLength(max = 100) @Pattern(regexp = OneLine.TEXT) String serviceName,
    @NotNull TriggerType type,
    @NotBlank @CodePointLength(max = 1000) @Pattern(regexp = NewTrigger.BASE_URL) String baseUrl,
    @NotBlank @CodePointLength(max = 1000) @Pattern(regexp = NewTrigger.PATH) String path,
    @Nullable String secret) {

  @FieldRule(
      field = "secret",
      rule = "secret",
      message = "is whsec_ and the base64 of 24 to 64 bytes")
  boolean isSecretValid() {
    return secret == null || Secret.isValid(secret);
  }

  NewTrigger trigger() {
    return new NewTrigger(serviceName, type, baseUrl, path, secret);
  }
}
