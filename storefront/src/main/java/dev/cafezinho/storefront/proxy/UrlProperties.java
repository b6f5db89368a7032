package dev.cafezinho.storefront.proxy;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are found, by their names. */
@Validated
@ConfigurationProperties("cafezinho.urls")
record UrlProperties(
    @NotNull URI principal, @NotNull URI estoque, @NotNull URI entrega, @NotNull URI notificacao) {}
