package dev.cafezinho.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Metrics.
 *
 * @param token the bearer token that Prometheus may read them with; without one it may not
 */
@ConfigurationProperties("cafezinho.metrics")
record MetricsProperties(@Nullable String token) {
  /** Without the token, which has no place in a log. */
  @Override
  public String toString() {
    return token == null ? "no token" : "a token";
  }
}
