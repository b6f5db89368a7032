package dev.cafezinho.eventlog;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The checksum of a set of entries: the sum of their SHA-256 digests, modulo 2^256. Entries may be
 * added in any order and batch by batch. A sum, for in an exclusive or two equal entries would
 * vanish.
 */
public final class Checksum {
  private static final BigInteger ALL_BITS = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

  private BigInteger sum = BigInteger.ZERO;

  /** Adds an entry; its parts count one by one, so {@code ab, c} differs from {@code a, bc}. */
  public void add(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    sum = sum.add(new BigInteger(1, digest.digest())).and(ALL_BITS);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return "%064x".formatted(sum);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
