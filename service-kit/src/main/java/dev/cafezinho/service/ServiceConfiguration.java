package dev.cafezinho.service;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** To be imported by each service. */
@Configuration(proxyBeanMethods = false)
@Import({TokenConfiguration.class, ProblemDetails.class, BodyLimit.class})
public class ServiceConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
