package dev.cafezinho.psp.webhook.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody can reach. Which are not is told by IANA's registries of special-purpose
 * addresses (RFC 6890 and its updates).
 */
final class PublicInternet {
  /** All of IPv6 that is given out; what is outside, as ::/96 or fe80::/10, is never public. */
  private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

  /** RFC 6052: the last 32 bits are an IPv4 address, and that is where it goes. */
  private static final Network NAT64 = Network.parse("64:ff9b::/96");

  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // what carriers share among customers
              "127.0.0.0/8", // loopback
              "168.63.129.16/32", // a cloud's own services, in public disguise
              "169.254.0.0/16", // link-local
              "172.16.0.0/12", // private
              "192.0.0.0/24", // IETF protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // IETF protocol assignments, Teredo among them
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: carries any IPv4 address
              "3fff::/20") // documentation
          .map(Network::parse)
          .toList();

  private PublicInternet() {}

  static boolean contains(InetAddress address) {
    if (NAT64.contains(address)) {
      return contains(lastFourBytes(address));
    }
    boolean isGivenOut = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    return isGivenOut && SPECIAL.stream().noneMatch(network -> network.contains(address));
  }

  private static InetAddress lastFourBytes(InetAddress address) {
    var raw = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(raw, raw.length - 4, raw.length));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Four bytes are an address", impossible);
    }
  }
}
