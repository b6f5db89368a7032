package dev.cafezinho.psp.webhook.event;

import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.signing.Secret;
import dev.cafezinho.web.OneLine;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

  @AssertTrue(message = "secret is whsec_ and the base64 of 24 to 64 bytes")
  public boolean isSecretValid() {
    return secret == null || Secret.isValid(secret);
  }
}
