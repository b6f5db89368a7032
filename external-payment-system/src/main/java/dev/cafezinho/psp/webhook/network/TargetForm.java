package dev.cafezinho.psp.webhook.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a target may be written. Of the many ways to write an address only the plain ones pass, so
 * that nobody reads {@code 0x7f.1}, {@code 2130706433} or {@code 127.1} otherwise than we do.
 */
public final class TargetForm {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LAST_PORT = 65_535;
  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern NAME =
      Pattern.compile("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /** As the URL standard has it: a name whose last part is a number is meant as an address. */
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)");

  private TargetForm() {}

  /**
   * Reads a target.
   *
   * @throws TargetRefused if it is not written as a target is
   */
  public static URI parse(String text) {
    try {
      var target = new URI(text);
      check(target);
      return target;
    } catch (URISyntaxException _) {
      throw new TargetRefused("A target is an http or https address with a host");
    }
  }

  /**
   * Lets a target pass that is written as a target is.
   *
   * @throws TargetRefused if it is not
   */
  static void check(URI target) {
    var scheme = target.getScheme();
    var host = target.getHost();
    if (target.getRawUserInfo() != null) {
      throw new TargetRefused("A target carries no user name or password");
    }
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || host == null) {
      throw new TargetRefused("A target is an http or https address with a host");
    }
    if (target.getPort() == 0 || target.getPort() > LAST_PORT) {
      throw new TargetRefused("A target's port is from 1 to " + LAST_PORT);
    }
    if (!isPlain(host)) {
      throw new TargetRefused("A target's host is a name, or an address in its usual form");
    }
  }

  private static boolean isPlain(String host) {
    if (host.startsWith("[")) {
      return !host.contains("%") && isLiteral(host.substring(1, host.length() - 1));
    }
    return ENDS_IN_NUMBER.matcher(host).matches()
        ? IPV4.matcher(host).matches() && isLiteral(host)
        : NAME.matcher(host).matches();
  }

  private static boolean isLiteral(String address) {
    try {
      return InetAddress.ofLiteral(address).getAddress().length > 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
