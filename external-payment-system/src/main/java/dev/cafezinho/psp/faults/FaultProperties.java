package dev.cafezinho.psp.faults;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how scripts may make the payment system misbehave.
 *
 * @param enabled false takes the routes away and ignores scripts that there are
 * @param longestHold how long a notice waits for the one that is to come before it
 */
@Validated
@ConfigurationProperties("cafezinho.psp.faults")
record FaultProperties(boolean enabled, @NotNull Duration longestHold) {}
