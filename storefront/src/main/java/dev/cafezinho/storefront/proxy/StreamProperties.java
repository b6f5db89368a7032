package dev.cafezinho.storefront.proxy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How event streams are passed on.
 *
 * @param connectTimeout until a connection to the service stands
 * @param firstByteTimeout until an event stream begins; longer than a service waits for its store
 * @param idleTimeout after which a silent stream is ended, so that its browser comes back; longer
 *     than its heartbeat, which the service sends every 15 s
 * @param mostOpen streams at once; one more is refused, and the shop goes on selling
 */
@Validated
@ConfigurationProperties("storefront.streams")
record StreamProperties(
    @NotNull Duration connectTimeout,
    @NotNull Duration firstByteTimeout,
    @NotNull Duration idleTimeout,
    @Positive int mostOpen) {}
