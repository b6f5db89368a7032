package dev.cafezinho.psp.webhook.network;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that share their first bits. */
record Network(BigInteger bits, int prefix, int width) {

  /** Reads CIDR notation, as {@code 10.0.0.0/8}. */
  static Network parse(String cidr) {
    int slash = cidr.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Not a network in CIDR notation: " + cidr);
    }
    var address = InetAddress.ofLiteral(cidr.substring(0, slash));
    int prefix = Integer.parseInt(cidr.substring(slash + 1));
    int width = address.getAddress().length * Byte.SIZE;
    if (prefix < 0 || prefix > width) {
      throw new IllegalArgumentException("No such prefix: " + cidr);
    }
    return new Network(firstBits(address, prefix), prefix, width);
  }

  boolean contains(InetAddress address) {
    return address.getAddress().length * Byte.SIZE == width
        && firstBits(address, prefix).equals(bits);
  }

  private static BigInteger firstBits(InetAddress address, int count) {
    var raw = address.getAddress();
    return new BigInteger(1, raw).shiftRight(raw.length * Byte.SIZE - count);
  }
}
