package dev.cafezinho.psp.bacen.callback;

import dev.cafezinho.psp.bacen.schema.Form;
import dev.cafezinho.psp.bacen.schema.Problem;
import java.net.URI;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where a receiver wants to hear of its payments. */
final class CallbackAddress {
  /** What is appended to the address, as is published. */
  static final String PATH = "/pix";

  private static final int LENGTH = 1000;
  private static final Pattern FORM = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");

  private CallbackAddress() {}

  /**
   * Reads a body of {@code PUT /webhook/{chave}}.
   *
   * @return without a slash at its end
   * @throws Refusal if it is not an address to which something can be appended
   */
  static String read(JsonNode body) {
    var webhook = Form.of("webhook", body);
    var url = webhook.text("webhookUrl", CallbackAddress::isValid);
    webhook.end(Problem.WEBHOOK_OPERACAO_INVALIDA);
    return url.replaceAll("/+$", "");
  }

  private static boolean isValid(String url) {
    if (url.length() > LENGTH || !FORM.matcher(url).matches()) {
      return false;
    }
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
