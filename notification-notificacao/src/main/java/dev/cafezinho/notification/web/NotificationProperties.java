package dev.cafezinho.notification.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notifications are told live.
 *
 * @param heartbeat how often a comment and a {@code ping} show that the connection lives
 * @param stock how often a connection is told of stock, at most
 * @param check how often each connection reads the log without having been woken, should a wake-up
 *     get lost
 * @param reconnect what clients are told to wait before they come back
 * @param mostOpen connections at once; one more is refused
 * @param mostPerShopper connections at once; one more closes the oldest
 */
@Validated
@ConfigurationProperties("cafezinho.notifications")
record NotificationProperties(
    @DefaultValue("15s") @NotNull @DurationMin(millis = 60) Duration heartbeat,
    @DefaultValue("1s") @NotNull @DurationMin(millis = 1) Duration stock,
    @DefaultValue("60s") @NotNull Duration check,
    @DefaultValue("2s") @NotNull Duration reconnect,
    @DefaultValue("6000") @Min(1) int mostOpen,
    @DefaultValue("20") @Min(1) int mostPerShopper) {}
