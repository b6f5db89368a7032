package dev.cafezinho.psp.bacen.schema;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as the standard writes them, such as {@code 37.00}. */
public final class Reais {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");

  private Reais() {}

  static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** From what is valid. */
  static long cents(String text) {
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }

  public static String of(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
