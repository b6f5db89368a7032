package dev.cafezinho.payment.bacen;

import dev.cafezinho.payment.store.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The part of our callback's address that only the bank knows, for its callbacks are not signed. It
 * follows from the secret that is kept with the charges, and does not tell it.
 */
@Component
public class CallbackSecret {
  private final String secret;

  CallbackSecret(WebhookSecret kept) {
    this.secret = digest("bacen callback " + kept.value());
  }

  String value() {
    return secret;
  }

  /** Takes as long for a nearly right one as for any other. */
  public boolean is(String given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
