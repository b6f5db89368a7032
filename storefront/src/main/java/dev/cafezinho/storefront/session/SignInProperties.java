package dev.cafezinho.storefront.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Sign-ins.
 *
 * @param lasts how long after signing in a person is asked for the password again
 */
@Validated
@ConfigurationProperties("storefront.sign-in")
record SignInProperties(@NotNull Duration lasts) {}
