package dev.cafezinho.payment.web;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.cafezinho.payment.store.WebhookSecret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells the payment system's webhooks from anybody else's. A timestamp is good for five minutes.
 */
@Component
class WebhookSignature {
  private static final List<String> SIGNED =
      List.of("webhook-id", "webhook-timestamp", "webhook-signature");

  private final Webhook webhook;

  WebhookSignature(WebhookSecret secret) {
    this.webhook = new Webhook(secret.value());
  }

  boolean isValid(HttpHeaders headers, byte[] body) {
    Map<String, List<String>> signed = new HashMap<>();
    for (String name : SIGNED) {
      String value = headers.getFirst(name);
      if (value == null || value.isBlank()) {
        return false;
      }
      signed.put(name, List.of(value));
    }
    try {
      webhook.verify(text(body), signed);
      return true;
    } catch (WebhookVerificationException | CharacterCodingException _) {
      return false;
    }
  }

  /** Nothing is replaced: what is verified has to be, byte for byte, what came. */
  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }
}
