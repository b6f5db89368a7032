package dev.cafezinho.eventlog.relay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is published, and how often what was not is looked for.
 *
 * @param streams the collections whose outboxes are published
 * @param firstSweep from a start to the first look for what a crash has left in the outboxes
 * @param sweep between two of these looks
 * @param retry between two looks for what the broker has not answered
 */
@Validated
@ConfigurationProperties("cafezinho.relay")
record RelayProperties(
    @NotEmpty List<@NotBlank String> streams,
    @DefaultValue("500ms") @NotNull Duration firstSweep,
    @DefaultValue("15s") @NotNull Duration sweep,
    @DefaultValue("1s") @NotNull Duration retry) {}
