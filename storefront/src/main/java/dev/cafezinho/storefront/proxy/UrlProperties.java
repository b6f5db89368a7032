package dev.cafezinho.storefront.proxy;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are found, by their names. */
@Validated
@ConfigurationProperties("cafezinho.urls")
record UrlProperties(
    @NotNull URI principal,
    @NotNull URI estoque,
    @NotNull URI pagamento,
    @NotNull URI entrega,
    @NotNull URI notificacao) {
  /** All of them, by their names. */
  Map<String, URI> all() {
    return Map.of(
        "principal", principal,
        "estoque", estoque,
        "pagamento", pagamento,
        "entrega", entrega,
        "notificacao", notificacao);
  }
}
