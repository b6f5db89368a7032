package dev.cafezinho.psp.load;

/** What a run prints in the end. */
final class Table {
  private static final String RULE = "-".repeat(119) + "\n";
  private static final String HEAD =
      """
      receivers           payments        create       confirm   deliveries/s         from event to first attempt
      failing                   /s  p50 / p99 ms  p50 / p99 ms    ours    bare  ratio    ours, p50 / p99      bare  p99 ratio
      """;

  private final StringBuilder text = new StringBuilder();

  Table(Scale scale) {
    text.append("\nLoad, as repeated by ").append(scale).append("\nBare: ").append(client());
    text.append("; %d processors\n".formatted(Runtime.getRuntime().availableProcessors()));
    text.append(RULE).append(HEAD).append(RULE);
  }

  Table add(Round.Outcome outcome) {
    outcome.results().forEach(this::add);
    text.append(
        "        %d lost, %d came again, %d not paid; %.1f ms of a processor for each delivery\n"
            .formatted(outcome.lost(), outcome.repeated(), outcome.unpaid(), outcome.processor()));
    return this;
  }

  private void add(Result result) {
    text.append(
        "%5d %%  %-10s%10.1f%14s%14s%8.0f%8.0f%7.3f%19s%10s%11.1f\n"
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

  private static String client() {
    try (var bare = BareHttp.wanted()) {
      return bare.toString();
    }
  }

  @Override
  public String toString() {
    return text + RULE;
  }
}
