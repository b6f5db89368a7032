package dev.cafezinho.storefront.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody tries to sign in from.
 *
 * @param network the address, of IPv6 without what one household or machine chooses itself
 * @param isThisMachine whether the request comes from this machine and was passed on for nobody
 */
public record Client(String network, boolean isThisMachine) {
  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Anybody in a private network may say to be a proxy, so a loopback that was said is none. */
  public static Client of(HttpServletRequest request) {
    boolean isPassedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return of(request.getRemoteAddr(), isPassedOn);
  }

  static Client of(String address, boolean isPassedOn) {
    InetAddress parsed = parsed(address);
    byte[] bytes = parsed.getAddress();
    byte[] network = bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
    return new Client(HexFormat.of().formatHex(network), parsed.isLoopbackAddress() && !isPassedOn);
  }

  /** Numbers only: no name is looked up. All that are no numbers count as one. */
  private static InetAddress parsed(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException _) {
      return nowhere();
    }
  }

  private static InetAddress nowhere() {
    try {
      return InetAddress.getByAddress(new byte[4]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
