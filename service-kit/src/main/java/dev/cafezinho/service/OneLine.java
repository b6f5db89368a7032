package dev.cafezinho.service;

/**
 * What may stand in a line of text that people read, as a regular expression that Java, JavaScript
 * and Python understand alike, which {@code \s} is not. The OpenAPI documents hold the same.
 */
public final class OneLine {
  private static final String SPACE =
      "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  /** Something to see, and no control character. */
  public static final String TEXT =
      "^[^\\u0000-\\u001f\\u007f-\\u009f]*"
          + "[^" + SPACE + "]"
          + "[^\\u0000-\\u001f\\u007f-\\u009f]*$";

  /** An address with a domain of two parts at least, in any script. */
  public static final String E_MAIL =
      "^[^@" + SPACE + "]+@[^@." + SPACE + "]+(\\.[^@." + SPACE + "]+)+$";

  private OneLine() {}
}
