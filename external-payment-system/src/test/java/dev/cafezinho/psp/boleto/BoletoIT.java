package dev.cafezinho.psp.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class BoletoIT {
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final PspClient psp = new PspClient(server);

  @Test
  void opensPaymentWithBarcodeAndLine() {
    var answer = psp.post("/payments/boleto", "{\"value\":1505}");
    var payment = PspClient.json(answer).get("payment");
    var expires = Instant.parse(payment.get("expiration_date").asString());
    var due = LocalDate.ofInstant(expires, ZoneId.of("America/Sao_Paulo"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(payment.get("barcode").asString())
        .hasSize(44)
        .startsWith("9999")
        .contains("%04d0000001505".formatted(DueFactor.of(due)));
    assertThat(payment.get("digitable_line").asString())
        .hasSize(47)
        .endsWith("%04d0000001505".formatted(DueFactor.of(due)));
    assertThat(payment.get("due_date").asString()).isEqualTo(due.toString());
    assertThat(payment.has("grouped_line")).isFalse();
    assertThat(payment.get("paid").asBoolean()).isFalse();
  }

  @Test
  void carriesNoMoreThanTenDigits() {
    assertThat(psp.post("/payments/boleto", "{\"value\":9999999999}").statusCode()).isEqualTo(201);
    assertThat(psp.post("/payments/boleto", "{\"value\":10000000000}").statusCode()).isEqualTo(400);
  }

  @Test
  void showsBarsLineAndDueDate() {
    var payment = psp.open("boleto", "{\"value\":1505}");
    var path = PspClient.page("boleto", payment);
    var line = new DigitableLine(payment.get("digitable_line").asString());

    assertThat(psp.get(path, "text/html").body())
        .contains(
            line.grouped(),
            path.substring(path.lastIndexOf('/') + 1) + "/barcode.svg",
            payment.get("due_date").asString());
    var bars = psp.get(path + "/barcode.svg", "image/*");
    assertThat(bars.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(psp.get("/payments/boleto/1/barcode.svg", "image/*").statusCode()).isEqualTo(404);
  }

  @Test
  void speaksEnglishToWhoAsksForIt() {
    var payment = psp.open("boleto", "{\"value\":1505}");
    var due = LocalDate.parse(payment.get("due_date").asString());
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    var portuguese = Locale.of("pt", "BR");

    assertThat(psp.get(PspClient.page("boleto", payment) + "?lang=en", "text/html").body())
        .contains("<html lang=\"en\"", "Bar code", "Line of digits", "Beneficiary", "Due date")
        .contains("datetime=\"%s\">%s<".formatted(due, date.withLocale(Locale.ENGLISH).format(due)))
        .doesNotContain("Código", "Linha digitável", "Beneficiário", "Vencimento", "Aguardando");
    assertThat(psp.get(PspClient.page("boleto", payment), "text/html").body())
        .contains("<html lang=\"pt-BR\"", "Vencimento")
        .contains("datetime=\"%s\">%s<".formatted(due, date.withLocale(portuguese).format(due)));
  }

  @Test
  void isSettledAsEveryMethodIs() {
    var payment = psp.open("boleto", "{\"value\":1500}");
    assertThat(settle("confirmation", payment)).isEqualTo(200);
    assertThat(settle("refusal", payment)).isEqualTo(409);
    assertThat(settle("refund", payment)).isEqualTo(200);
    assertThat(settle("refund", payment)).isEqualTo(200);
    var refused = psp.open("boleto", "{\"value\":1500}");
    assertThat(settle("refusal", refused)).isEqualTo(200);
    assertThat(settle("confirmation", refused)).isEqualTo(409);
  }

  private static int settle(String route, JsonNode payment) {
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(PspClient.bankId(payment));
    return psp.post("/payments/boleto/" + route, body).statusCode();
  }
}
