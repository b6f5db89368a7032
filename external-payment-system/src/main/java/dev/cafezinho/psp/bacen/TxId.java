package dev.cafezinho.psp.bacen;

import java.util.regex.Pattern;

/** The name that the receiver of the money gives to a charge. */
final class TxId {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{26,35}");

  private TxId() {}

  static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }
}
