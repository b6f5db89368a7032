package dev.cafezinho.inventory;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Estoque keeps its stock.
 *
 * @param settleAfter how long a product keeps the mark of an order whose reservation is decided;
 *     each sale rewrites all marks of its product. It must be far above the time that any handler
 *     takes between reading a reservation and writing a product, with every repeat and pause that
 *     this can mean, and above the difference of the instances' clocks: a handler that is slower
 *     counts its order a second time
 */
@Validated
@ConfigurationProperties("cafezinho.inventory")
public record InventorySettings(@NotNull @DurationMin(seconds = 1) Duration settleAfter) {}
