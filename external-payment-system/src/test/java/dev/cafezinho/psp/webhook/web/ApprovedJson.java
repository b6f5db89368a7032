package dev.cafezinho.psp.webhook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares all of an answer with the approved one of that name: a field too many or too few fails,
 * and so does another value. What differs each time is replaced by a word in braces.
 */
final class ApprovedJson {
  private static final Pattern TIME =
      Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z\"");

  private final JsonNode payment;

  /** About this payment, as it was opened. */
  ApprovedJson(JsonNode payment) {
    this.payment = payment;
  }

  void isMet(String name, String answer) {
    assertThat(PspClient.tree(named(answer))).as(name).isEqualTo(PspClient.tree(read(name)));
  }

  private String named(String answer) {
    var id = payment.get("id").asLong();
    return TIME.matcher(answer)
        .replaceAll("\"{time}\"")
        .replace(PspClient.bankId(payment), "{bank_payment_id}")
        .replaceAll("(\"(?:payment_)?id\":)" + id + "\\b", "$1\"{id}\"")
        .replace("/" + id + "\"", "/{id}\"")
        .replaceAll("\"000201[^\"]+6304[0-9A-F]{4}\"", "\"{pix_code}\"")
        .replaceAll("\"\\d{44}\"", "\"{44 digits}\"")
        .replaceAll("\"\\d{47}\"", "\"{47 digits}\"")
        .replaceAll("\"\\d{4}-\\d\\d-\\d\\d\"", "\"{date}\"");
  }

  private static String read(String name) {
    try (var file = ApprovedJson.class.getResourceAsStream("/approved/" + name + ".json")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
