package dev.cafezinho.order.counter;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many the counter lets in.
 *
 * @param period after which the display shows another code
 * @param drinks that one code admits
 * @param grace for which a code is still good after the display has changed
 * @param mostWaiting orders at once; one more is refused
 * @param perOrder how long an order in the queue keeps the next one waiting, for what the wait is
 *     likely to be
 */
@Validated
@ConfigurationProperties("cafezinho.counter")
public record CounterProperties(
    @DefaultValue("5m") @NotNull @DurationMin(seconds = 1) Duration period,
    @DefaultValue("10") @Min(1) int drinks,
    @DefaultValue("30s") @NotNull @DurationMin Duration grace,
    @DefaultValue("20") @Min(1) int mostWaiting,
    @DefaultValue("90s") @NotNull @DurationMin Duration perOrder) {}
