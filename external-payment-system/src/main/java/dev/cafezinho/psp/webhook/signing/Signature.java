package dev.cafezinho.psp.webhook.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The Standard Webhooks 1.0 signature: HMAC-SHA256 over {@code id.timestamp.body}. */
public final class Signature {
  private Signature() {}

  /** One {@code v1} signature for each secret, separated by spaces. */
  public static String sign(List<String> secrets, String id, long timestamp, String body) {
    var content = id + "." + timestamp + "." + body;
    return secrets.stream().map(secret -> "v1," + hmac(secret, content)).collect(joining(" "));
  }

  private static String hmac(String secret, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Secret.key(secret), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
