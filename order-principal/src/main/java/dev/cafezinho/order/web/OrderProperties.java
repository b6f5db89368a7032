package dev.cafezinho.order.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deletionPatience for how long a shopper waits for Entrega's answer before it is a 202
 */
@ConfigurationProperties("cafezinho.orders")
record OrderProperties(@DefaultValue("3s") Duration deletionPatience) {}
