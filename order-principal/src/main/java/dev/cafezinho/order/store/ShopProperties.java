package dev.cafezinho.order.store;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop's own settings.
 *
 * @param zone where the shop stands: its midnight begins the day for the counter's numbers
 */
@ConfigurationProperties("cafezinho.shop")
record ShopProperties(@DefaultValue("America/Sao_Paulo") ZoneId zone) {}
