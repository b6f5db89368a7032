package dev.cafezinho.psp.load;

/** What a run prints in the end. */
final class Table {
  private static final String RULE = "-".repeat(122) + "\n";

  private final StringBuilder text = new StringBuilder();

  Table(Scale scale) {
    text.append("\nLoad, as repeated by ").append(scale).append('\n').append(RULE);
    text.append(
        "%-18s%10s%14s%14s%10s%8s%8s%14s%14s%8s%n"
            .formatted(
                "",
                "payments",
                "create",
                "confirm",
                "deliver",
                "bare",
                "ratio",
                "to first",
                "bare",
                "ratio"));
    text.append(
        "%-18s%10s%14s%14s%10s%8s%8s%14s%14s%8s%n"
            .formatted(
                "failing",
                "/s",
                "p50 / p99 ms",
                "p50 / p99 ms",
                "/s",
                "/s",
                "",
                "attempt, ms",
                "ms",
                "p99"));
    text.append(RULE);
  }

  Table add(Round.Outcome outcome) {
    outcome.results().forEach(this::add);
    text.append(
        "%18s%d lost, %d came again, %d not paid%n"
            .formatted("", outcome.lost(), outcome.repeated(), outcome.unpaid()));
    return this;
  }

  private void add(Result result) {
    text.append(
        "%3d %%  %-11s%10.1f%14s%14s%10.0f%8.0f%8.3f%14s%14s%8.1f%n"
            .formatted(
                result.percent(),
                result.phase(),
                result.paymentsPerSecond(),
                result.creation(),
                result.confirmation(),
                result.ours().perSecond(),
                result.bare().perSecond(),
                result.throughput(),
                result.ours().spread(),
                result.bare().spread(),
                result.slowness()));
  }

  @Override
  public String toString() {
    return text + RULE;
  }
}
