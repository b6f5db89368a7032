package dev.cafezinho.inventory.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How Estoque keeps its stock.
 *
 * @param catalogue what the shop sells; products that the store has not seen yet are added at the
 *     start
 * @param sweep between two looks for marks that are left on products
 * @param sweepAge how old a mark has to be for that; shorter costs reads in vain, and nothing else
 */
@Validated
@ConfigurationProperties("cafezinho.inventory")
public record InventoryProperties(
    @NotNull Resource catalogue,
    @NotNull @DurationMin(millis = 1) Duration sweep,
    @NotNull @DurationMin Duration sweepAge) {}
