package dev.cafezinho.order.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param freshFor for how long Estoque's answer is not asked for again
 */
@ConfigurationProperties("cafezinho.catalogue")
record CatalogueProperties(@DefaultValue("500ms") Duration freshFor) {}
