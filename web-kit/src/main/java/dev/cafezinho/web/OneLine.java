package dev.cafezinho.web;

/**
 * What may stand in a line of text that people read, as a regular expression that Java, JavaScript
 * and Python understand alike, which {@code \s} is not. The OpenAPI document holds the same. Time
 * and stack that a match takes are bounded, however long the text is.
 */
public final class OneLine {
  private static final String BLANK =
      "\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f";

  /** Something to see, and no control character. */
  public static final String TEXT =
      "^[" + BLANK + "]*[^" + CONTROL + BLANK + "][^" + CONTROL + "]*$";

  /** No control character; there may be nothing to see. */
  public static final String OPTIONAL = "^[^" + CONTROL + "]*$";

  private static final String NEITHER = CONTROL + BLANK + "]+";

  /** An address with a domain of two parts at least, in any script. */
  public static final String E_MAIL =
      "^(?=.{5,254}$)[^@" + NEITHER + "@[^@." + NEITHER + "(\\.[^@." + NEITHER + ")+$";

  private OneLine() {}
}
