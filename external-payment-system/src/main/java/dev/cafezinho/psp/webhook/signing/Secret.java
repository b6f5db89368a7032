package dev.cafezinho.psp.webhook.signing;

import java.security.SecureRandom;
import java.util.Base64;

/** {@code whsec_} and the base64 of 24 to 64 bytes, as Standard Webhooks 1.0 has it. */
public final class Secret {
  private static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  public static String generate() {
    var key = new byte[32];
    RANDOM.nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  public static boolean isValid(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return false;
    }
    try {
      int length = key(secret).length;
      return length >= 24 && length <= 64;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }
}
