package dev.cafezinho.storefront.proxy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a service may take, and how much it is asked at a time.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer is read
 * @param mostAtOnce requests under way per service; as many more may wait
 * @param waitForTurn how long a request above that waits before it is turned away
 */
@Validated
@ConfigurationProperties("storefront.upstream")
record UpstreamProperties(
    @NotNull Duration connectTimeout,
    @NotNull Duration readTimeout,
    @Positive int mostAtOnce,
    @NotNull Duration waitForTurn) {}
