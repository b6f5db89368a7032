package dev.cafezinho.diagnosis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Has Spring Boot say what is wrong with the broker instead of a stack trace. */
class BrokerFailureAnalyzer implements FailureAnalyzer {
  private final Environment environment;

  BrokerFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    var addresses = environment.getProperty("spring.rabbitmq.addresses", "localhost:5672");
    return BrokerProblems.explain(failure, addresses)
        .map(problem -> new FailureAnalysis(problem.description(), problem.action(), failure))
        .orElse(null);
  }
}
