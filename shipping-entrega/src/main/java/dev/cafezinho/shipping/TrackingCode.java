package dev.cafezinho.shipping;

/**
 * The codes that parcels are followed by: service {@code CF}, eight digits and their check digit,
 * country {@code BR}, as the Universal Postal Union's S10 has it.
 */
final class TrackingCode {
  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private TrackingCode() {}

  /** The code of a parcel; they repeat after a hundred million. */
  static String of(long parcel) {
    String serial = "%08d".formatted(parcel % 100_000_000);
    return "CF" + serial + checkDigit(serial) + "BR";
  }

  private static int checkDigit(String serial) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(serial.charAt(i), 10);
    }
    return switch (11 - sum % 11) {
      case 10 -> 0;
      case 11 -> 5;
      default -> 11 - sum % 11;
    };
  }
}
