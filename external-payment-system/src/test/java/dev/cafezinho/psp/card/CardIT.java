package dev.cafezinho.psp.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class CardIT {
  private static final String OPENED = "{\"value\":1500,\"return_url\":\"https://shop.example/1\"}";

  @RegisterExtension
  private static final PspServer server =
      new PspServer("--logging.level.org.springframework.web=TRACE");

  private static final PspClient psp = new PspClient(server);

  @Test
  void opensOnePaymentForOneKey() {
    var first = psp.post("/payments/card", OPENED, "Idempotency-Key", "card-1");
    var again = psp.post("/payments/card", OPENED, "Idempotency-Key", "card-1");
    var payment = PspClient.json(first).get("payment");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(PspClient.json(first).get("message").asString())
        .isEqualTo("The payment has been created");
    assertThat(payment.get("page_url").asString()).endsWith(PspClient.page("card", payment));
    assertThat(payment.has("pix_code")).isFalse();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(psp.post("/payments/pix", OPENED, "Idempotency-Key", "card-1").statusCode())
        .isEqualTo(422);
  }

  @Test
  void paysWithTestCardWithoutScript() {
    var payment = psp.open("card", OPENED);
    var page = psp.get(PspClient.page("card", payment), "text/html").body();
    assertThat(page).contains("cc-number", "cc-csc", "cc-exp", "cc-name", "inputmode=\"numeric\"");

    var answer = submit(payment, "4242 4242 4242 4242", "12/40", "123");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(psp.status("card", payment)).isEqualTo("paid");
    assertThat(submit(payment, "4242 4242 4242 4242", "12/40", "123").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "4000 0000 0000 0002, O banco recusou este cartão",
    "4000 0000 0000 9995, O cartão não tem saldo"
  })
  void staysOpenForAnotherCardWhenOneIsDeclined(String number, String words) {
    var payment = psp.open("card", OPENED);

    var declined = submit(payment, number, "12/40", "123");

    assertThat(declined.statusCode()).isEqualTo(422);
    assertThat(declined.body()).contains(words, "role=\"alert\"", "data-status=\"pending\"");
    assertThat(psp.status("card", payment)).isEqualTo("pending");
    assertThat(submit(payment, "5555 5555 5555 4444", "12/40", "123").statusCode()).isEqualTo(303);
    assertThat(psp.status("card", payment)).isEqualTo("paid");
  }

  @Test
  void takesNoRealNumberAndTellsNobodyOfIt(CapturedOutput output) {
    var payment = psp.open("card", OPENED);

    var answer = submit(payment, "4012 0000 7777 7777", "12/40", "987");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("só valem números de teste").doesNotContain("7777");
    assertThat(psp.status("card", payment)).isEqualTo("pending");
    assertThat(output.getAll()).doesNotContain("7777 7777").doesNotContain("7777+7777");
    var stored = psp.get(PspClient.page("card", payment), "application/json").body();
    assertThat(stored).doesNotContain("7777");
  }

  @Test
  void saysAtTheFieldWhatIsWrongWithIt() {
    var payment = psp.open("card", OPENED);
    var page = submit(payment, "4242 4242 4242 4242", "01/20", "1").body();
    assertThat(page)
        .contains("A validade deste cartão já passou", "aria-describedby=\"expiry-error\"")
        .contains("O código tem 3 dígitos", "aria-describedby=\"cvc-error\"")
        .contains("value=\"4242 4242 4242 4242\"")
        .doesNotContain("id=\"number-error\"");
  }

  @Test
  void knowsNothingOfUnknownPayments() {
    var answer = psp.submit("/payments/card/1", "number=4242424242424242");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Pagamento não encontrado");
  }

  @Test
  void takesNoCardAfterItsTime() {
    var payment = psp.open("card", "{\"value\":1500,\"expires_in\":1}");
    await().until(() -> psp.status("card", payment).equals("expired"));
    submit(payment, "4242 4242 4242 4242", "12/40", "123");
    assertThat(psp.status("card", payment)).isEqualTo("expired");
  }

  @Test
  void isSettledByProgramsAsEveryMethodIs() {
    var payment = psp.open("card", OPENED);
    assertThat(settle("confirmation", payment)).isEqualTo(200);
    assertThat(settle("confirmation", payment)).isEqualTo(200);
    assertThat(settle("refusal", payment)).isEqualTo(409);
    assertThat(settle("refund", payment)).isEqualTo(200);
    assertThat(psp.status("card", payment)).isEqualTo("refunded");
  }

  private static HttpResponse<String> submit(
      JsonNode payment, String number, String expiry, String cvc) {
    var form =
        "number=%s&holder=Ana&expiry=%s&cvc=%s"
            .formatted(number.replace(' ', '+'), expiry.replace("/", "%2F"), cvc);
    return psp.submit(PspClient.page("card", payment), form);
  }

  private static int settle(String route, JsonNode payment) {
    var body = "{\"bank_payment_id\":\"%s\",\"value\":1500}".formatted(PspClient.bankId(payment));
    return psp.post("/payments/card/" + route, body).statusCode();
  }
}
