package dev.cafezinho.psp.bacen.schema;

import java.util.regex.Pattern;

/** The forms of a key in the Central Bank's directory, as they stand in a BR Code. */
public final class PixKey {
  static final int LENGTH = 77;

  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{1,14}");
  private static final Pattern CPF = Pattern.compile("\\d{11}");
  private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{14}");
  private static final Pattern EVP =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern E_MAIL =
      Pattern.compile("[A-Za-z0-9.!#$&'*+=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  private PixKey() {}

  public static boolean isValid(String text) {
    return text.length() <= LENGTH
        && (PHONE.matcher(text).matches()
            || CPF.matcher(text).matches()
            || CNPJ.matcher(text).matches()
            || EVP.matcher(text).matches()
            || E_MAIL.matcher(text).matches());
  }
}
