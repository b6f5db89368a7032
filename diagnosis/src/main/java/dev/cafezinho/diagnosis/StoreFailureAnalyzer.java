package dev.cafezinho.diagnosis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Has Spring Boot say what is wrong with the store instead of a stack trace. */
class StoreFailureAnalyzer implements FailureAnalyzer {
  private final Environment environment;

  StoreFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    var uri = environment.getProperty("spring.mongodb.uri", "mongodb://localhost:27017");
    return StoreProblems.explain(failure, uri)
        .map(problem -> new FailureAnalysis(problem.description(), problem.action(), failure))
        .orElse(null);
  }
}
