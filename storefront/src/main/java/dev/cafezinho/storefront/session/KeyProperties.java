package dev.cafezinho.storefront.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When keys are replaced.
 *
 * @param tokens how long services' tokens are signed with the same key
 * @param sessions how long browsers' cookies are signed with the same key
 */
@Validated
@ConfigurationProperties("storefront.keys")
record KeyProperties(@NotNull Duration tokens, @NotNull Duration sessions) {}
