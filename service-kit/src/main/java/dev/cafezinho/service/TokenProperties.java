package dev.cafezinho.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The front door's tokens.
 *
 * @param issuer whom a token names as the one who has made it
 * @param jwksUri where the keys are found that tokens are signed with
 * @param openPaths paths that need no token, such as a webhook that is signed in its own way
 */
@Validated
@ConfigurationProperties("cafezinho.tokens")
public record TokenProperties(
    @NotBlank String issuer,
    @NotNull URI jwksUri,
    @DefaultValue @NotNull List<@NotBlank String> openPaths) {}
