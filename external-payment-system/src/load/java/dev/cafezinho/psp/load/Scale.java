package dev.cafezinho.psp.load;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How large a run is.
 *
 * @param payments in each phase
 * @param rate payments a second while they come at a rate
 * @param users who pay at once when they pay flat out
 * @param receivers registered for each payment
 * @param failing in each round, how many of a hundred receivers fail
 */
record Scale(int payments, double rate, int users, int receivers, List<Integer> failing) {

  /** As {@code -Dpayments}, {@code -Drate}, and so on say. */
  static Scale wanted() {
    return new Scale(
        Integer.getInteger("payments", 100),
        Double.parseDouble(wanted("rate", "10")),
        Integer.getInteger("users", 16),
        Integer.getInteger("receivers", 10),
        Arrays.stream(wanted("failing", "0,10,50").split(",", -1)).map(Integer::valueOf).toList());
  }

  private static String wanted(String name, String standard) {
    return Objects.requireNonNull(System.getProperty(name, standard));
  }

  /** Payments in a round, each user paying as often as the others. */
  int all() {
    return payments + 2 * users * timesEach();
  }

  int timesEach() {
    return Math.ceilDiv(payments, users);
  }

  int failingReceivers(int percent) {
    return Math.round(receivers * percent / 100f);
  }

  /** What makes another JVM want the same. */
  List<String> flags() {
    return List.of(
        "-Dpayments=" + payments,
        "-Drate=" + rate,
        "-Dusers=" + users,
        "-Dreceivers=" + receivers,
        "-Dfailing=" + failing.stream().map(String::valueOf).collect(joining(",")));
  }

  @Override
  public String toString() {
    return String.join(" ", flags());
  }
}
