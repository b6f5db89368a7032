package dev.cafezinho.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PixIT {
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final PspClient psp = new PspClient(server);

  @Test
  void opensPayment() {
    var answer = psp.post("/payments/pix", "{\"value\":1500}");
    var payment = PspClient.json(answer).get("payment");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(PspClient.json(answer).get("message").asString())
        .isEqualTo("The payment has been created");
    assertThat(payment.get("id").asLong()).isBetween(1L, (1L << 53) - 1);
    assertThat(payment.get("paid").asBoolean()).isFalse();
    assertThat(payment.get("qr_code").asString()).isEqualTo("qr_code_payment_" + bankId(payment));
    assertThat(payment.get("pix_code").asString()).startsWith("000201").contains("540515.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"value\":null}",
        "{\"value\":0}",
        "{\"value\":-1}",
        "{\"value\":\"1500\"}",
        "{\"value\":15.5}",
        "{\"value\":true}",
        "{\"value\":1e30}",
        "{\"value\":99999999999999}",
        "{\"value\":1,\"expires_in\":0}",
        "{\"value\":1,\"buyer\":{\"email\":\"x\"}}",
        "{\"value\":1,\"return_url\":\"javascript:alert(1)\"}",
        "[]",
        "{",
        ""
      })
  void refusesBadRequestsWithProblemDetails(String body) {
    var answer = psp.post("/payments/pix", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void refusesBodiesThatAreTooLong() {
    assertThat(psp.post("/payments/pix", " ".repeat(100_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void opensOnePaymentForOneKey() {
    var first = psp.post("/payments/pix", "{\"value\":7}", "Idempotency-Key", "seven");
    var again = psp.post("/payments/pix", "{\"value\":7}", "Idempotency-Key", "seven");
    var other = psp.post("/payments/pix", "{\"value\":8}", "Idempotency-Key", "seven");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void confirmsOnceAndRefundsOnce() {
    var payment = psp.open("{\"value\":1500}");
    assertThat(settle("refund", payment, 1500)).isEqualTo(409);
    assertThat(settle("confirmation", payment, 1501)).isEqualTo(400);
    assertThat(settle("confirmation", payment, 1500)).isEqualTo(200);
    assertThat(settle("confirmation", payment, 1500)).isEqualTo(200);
    assertThat(psp.status(payment)).isEqualTo("paid");
    assertThat(settle("refusal", payment, 1500)).isEqualTo(409);
    assertThat(settle("refund", payment, 1500)).isEqualTo(200);
    assertThat(settle("refund", payment, 1500)).isEqualTo(200);
    assertThat(psp.status(payment)).isEqualTo("refunded");
  }

  @Test
  void declinesConfirmationOfRefusedPayment() {
    var payment = psp.open("{\"value\":1500}");
    assertThat(settle("refusal", payment, 1500)).isEqualTo(200);
    assertThat(settle("confirmation", payment, 1500)).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmation", "refusal", "refund"})
  void settlesOnlyKnownPayments(String route) {
    var path = "/payments/pix/" + route;
    var unknown = "{\"bank_payment_id\":\"nobody\",\"value\":1500}";
    assertThat(psp.post(path, unknown).statusCode()).isEqualTo(404);
    assertThat(psp.post(path, "{\"value\":1500}").statusCode()).isEqualTo(400);
    assertThat(psp.post(path, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void expiresByItself() {
    var payment = psp.open("{\"value\":1500,\"expires_in\":1}");
    await().until(() -> psp.status(payment).equals("expired"));
    assertThat(settle("confirmation", payment, 1500)).isEqualTo(409);
  }

  @Test
  void showsPaymentAsJsonPageAndPicture() {
    var payment = psp.open("{\"value\":1500,\"return_url\":\"https://shop.example/1\"}");
    var path = "/payments/pix/" + payment.get("id").asLong();
    var page = psp.get(path, "text/html,*/*;q=0.8");

    assertThat(page.body())
        .contains("lang=\"pt-BR\"")
        .contains("O banco do comprador, simulado")
        .contains("href=\"https://shop.example/1\"")
        .contains("data-status=\"pending\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(psp.get(path + "?lang=en", "text/html").body()).contains("Waiting for payment");
    assertThat(psp.get("/payments/pix/by-bank-id/" + bankId(payment), "*/*").body())
        .contains("\"status\":\"pending\"");
    var picture = psp.get("/payments/pix/qr_code/qr_code_payment_" + bankId(payment), "image/*");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                | */*                                        | image/png
                | image/*                                    | image/png
                | image/avif,image/webp,image/*,*/*;q=0.8    | image/png
                | image/svg+xml                              | image/svg+xml
                | image/png;q=0.5,image/svg+xml              | image/svg+xml
                | image/svg+xml;q=0,*/*                      | image/png
                | image/avif,image/svg+xml,image/*,*/*;q=0.8 | image/svg+xml
           .svg | */*                                        | image/svg+xml
                | application/pdf                            | application/problem+json
                | nonsense                                   | application/problem+json
          """)
  void drawsThePictureThatIsWanted(@Nullable String suffix, String accept, String type) {
    var payment = psp.open("{\"value\":1500}");
    var path = "/payments/pix/qr_code/" + payment.get("qr_code").asString();
    var picture = psp.get(suffix == null ? path : path + suffix, accept);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(picture.statusCode()).isEqualTo(type.startsWith("image/") ? 200 : 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "abc",
        "99999999999999999999",
        "by-bank-id/nobody",
        "qr_code/nothing",
        "qr_code/qr_code_payment_x.svg"
      })
  void knowsNothingOfUnknownPayments(String name) {
    assertThat(psp.get("/payments/pix/" + name, "application/json,*/*;q=0.1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void hasPageOfItsOwnForUnknownPayments() {
    var page = psp.get("/payments/pix/1", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Pagamento não encontrado");
  }

  @Test
  void isPaidWithoutScript() {
    var payment = psp.open("{\"value\":1500}");
    var form = "bank_payment_id=" + bankId(payment) + "&value=1500&lang=en";
    var answer = psp.submit("/payments/pix/confirmation", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    var back = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    assertThat(back.getPath() + "?" + back.getQuery())
        .isEqualTo(PspClient.page("pix", payment) + "?lang=en");
    assertThat(psp.status(payment)).isEqualTo("paid");
  }

  private static int settle(String route, JsonNode payment, long value) {
    var body = "{\"bank_payment_id\":\"%s\",\"value\":%d}".formatted(bankId(payment), value);
    return psp.post("/payments/pix/" + route, body).statusCode();
  }

  private static String bankId(JsonNode payment) {
    return payment.get("bank_payment_id").asString();
  }
}
