package dev.cafezinho.psp.bacen.schema;

import java.util.List;

/** A request is refused, and nothing has changed. */
public class Refusal extends RuntimeException {
  private final Problem problem;
  private final transient List<Violation> violations;

  Refusal(Problem problem, List<Violation> violations) {
    super(problem.type());
    this.problem = problem;
    this.violations = violations;
  }

  public Refusal(Problem problem) {
    this(problem, List.of());
  }

  public static Refusal of(Problem problem, String reason, String property) {
    return new Refusal(problem, List.of(new Violation(reason, property)));
  }

  Problem problem() {
    return problem;
  }

  List<Violation> violations() {
    return violations;
  }
}
