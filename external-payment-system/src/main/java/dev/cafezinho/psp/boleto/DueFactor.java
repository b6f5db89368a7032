package dev.cafezinho.psp.boleto;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A due date in four digits: the days since 7 October 1997 (Central Bank, Carta-Circular 2.926 of
 * 2000). On 21 February 2025 that was 9999; since the day after it counts from 1000 again
 * (FEBRABAN, Comunicado FB-009/2023), as it will after each 9,000 days.
 */
final class DueFactor {
  private static final LocalDate BASE = LocalDate.of(1997, 10, 7);
  private static final int FIRST = 1_000;
  private static final int CYCLE = 9_000;

  private DueFactor() {}

  /** Between 1000 and 9999 for dates since 3 July 2000, when it was introduced. */
  static int of(LocalDate due) {
    long days = ChronoUnit.DAYS.between(BASE, due);
    return (int) (FIRST + (days - FIRST) % CYCLE);
  }
}
