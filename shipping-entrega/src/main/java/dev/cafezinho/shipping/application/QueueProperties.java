package dev.cafezinho.shipping.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the staff's queue is told live.
 *
 * @param heartbeat how often a comment and a {@code ping} show that a connection lives
 * @param check how often the queue is read while anybody looks at it, for what other instances do
 * @param reconnect what clients are told to wait before they come back
 * @param mostOpen connections at once; one more is refused
 */
@Validated
@ConfigurationProperties("cafezinho.queue")
public record QueueProperties(
    @DefaultValue("15s") @NotNull @DurationMin(millis = 60) Duration heartbeat,
    @DefaultValue("1s") @NotNull @DurationMin(millis = 1) Duration check,
    @DefaultValue("2s") @NotNull Duration reconnect,
    @DefaultValue("200") @Min(1) int mostOpen) {}
