package dev.cafezinho.psp.bacen.schema;

import java.util.regex.Pattern;

/** The name that the receiver of the money gives to a charge. */
public final class TxId {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{26,35}");

  private TxId() {}

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }
}
