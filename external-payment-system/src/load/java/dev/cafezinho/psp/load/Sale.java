package dev.cafezinho.psp.load;

import java.time.Instant;

/**
 * A payment that was created and confirmed, as the customer saw it.
 *
 * @param payment its bank payment id
 * @param creation milliseconds until it was answered
 * @param confirmation milliseconds until it was answered
 * @param end when it was answered
 */
record Sale(Phase phase, String payment, int creation, int confirmation, Instant end) {

  /** As one line of text. */
  String line() {
    return String.join(
        " ", phase.name(), payment, "" + creation, "" + confirmation, end.toString());
  }

  static Sale parse(String line) {
    var parts = line.split(" ", -1);
    return new Sale(
        Phase.valueOf(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Instant.parse(parts[4]));
  }

  Instant begin() {
    return end.minusMillis(creation + confirmation);
  }
}
