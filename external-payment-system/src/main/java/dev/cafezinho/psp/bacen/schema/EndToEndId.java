package dev.cafezinho.psp.bacen.schema;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The name of a payment between banks: E, the bank's number, the minute in UTC, and eleven letters
 * and digits. A return's begins with D.
 */
public final class EndToEndId {
  /** How many characters tell it from others of the same bank and minute. */
  public static final int SUFFIX = 11;

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{32}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneOffset.UTC);

  private EndToEndId() {}

  public static String ofPayment(String ispb, Instant at, String suffix) {
    return "E" + ispb + MINUTE.format(at) + suffix;
  }

  public static String ofReturn(String ispb, Instant at, String suffix) {
    return "D" + ispb + MINUTE.format(at) + suffix;
  }

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** Of what is valid. */
  public static String suffix(String id) {
    return id.substring(id.length() - SUFFIX);
  }
}
