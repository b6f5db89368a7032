package dev.cafezinho.order.postal;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of ViaCEP or what answers like it; without one nobody is asked
 * @param timeout that a shopper waits for its answer
 */
@Validated
@ConfigurationProperties("cafezinho.postal-codes.viacep")
record ViaCepProperties(
    @Nullable URI url,
    @DefaultValue("1500ms") @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 5)
        Duration timeout) {}
