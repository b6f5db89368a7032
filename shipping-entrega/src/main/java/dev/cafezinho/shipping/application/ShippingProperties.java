package dev.cafezinho.shipping.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Entrega ships.
 *
 * @param delay between an order's being ready to leave and its leaving; zero for none
 * @param firstLook between the start, or the end of an outage of the store, and the first look for
 *     what became due meanwhile, so that the deletions that wait in the queue are read before
 * @param preparationTimeout for how long a counter order waits for somebody to prepare it, until it
 *     is cancelled
 */
@Validated
@ConfigurationProperties("cafezinho.shipping")
public record ShippingProperties(
    @NotNull @DurationMin Duration delay,
    @NotNull @DurationMin Duration firstLook,
    @DefaultValue("15m") @NotNull @DurationMin(millis = 1) Duration preparationTimeout) {}
