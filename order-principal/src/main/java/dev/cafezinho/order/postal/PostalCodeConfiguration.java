package dev.cafezinho.order.postal;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostalCodeConfiguration {
  private static final String VIACEP = "viacep";
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  @Bean
  PostalCodes postalCodes(ViaCepProperties properties, CircuitBreakerFactory<?, ?> breakers)
      throws IOException {
    PostalCodes table = new PostalCodeRanges();
    URI url = properties.url();
    return url == null || url.toString().isEmpty()
        ? table
        : new ViaCep(table, properties, breakers.create(VIACEP));
  }

  /** Three failures of the last five, and it is left alone for a while. */
  @Bean
  Customizer<Resilience4JCircuitBreakerFactory> viaCepBreaker(ViaCepProperties properties) {
    return breakers ->
        breakers.configure(
            breaker ->
                breaker
                    .circuitBreakerConfig(
                        CircuitBreakerConfig.custom()
                            .slidingWindowSize(5)
                            .minimumNumberOfCalls(3)
                            .waitDurationInOpenState(LEFT_ALONE)
                            .build())
                    .timeLimiterConfig(
                        TimeLimiterConfig.custom().timeoutDuration(properties.timeout()).build()),
            VIACEP);
  }
}
