package dev.cafezinho.psp.webhook.event;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.signing.Secret;
import dev.cafezinho.web.FieldRule;
import dev.cafezinho.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that somebody wants.
 *
 * @param secret made up unless given
 */
public record NewTrigger(
    @NotNull @CodePointLength(max = 100) @Pattern(regexp = OneLine.TEXT) String serviceName,
    @NotNull TriggerType type,
    @NotBlank @CodePointLength(max = 1000) @Pattern(regexp = BASE_URL) String baseUrl,
    @NotBlank @CodePointLength(max = 1000) @Pattern(regexp = PATH) String path,
    @Nullable String secret) {
  public static final String BASE_URL = "https?://[^\\s/?#@]+(/[^\\s?#]*)?";

  public static final String PATH =
      "^(?=.{0,1000}$)/([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*$";

  @FieldRule(
      field = "secret",
      rule = "secret",
      message = "is whsec_ and the base64 of 24 to 64 bytes")
  boolean isSecretValid() {
    return secret == null || Secret.isValid(secret);
  }

  Trigger trigger(Instant now) {
    return new Trigger(
        newId(),
        serviceName,
        type,
        baseUrl,
        path,
        List.of(Objects.requireNonNullElseGet(secret, Secret::generate)),
        now,
        now,
        null,
        new Healthy(),
        null);
  }

  /** The secret of a trigger that was made of this, if we made it up. */
  @Nullable String generated(Trigger trigger) {
    return secret == null ? trigger.secrets().getFirst() : null;
  }

  static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
