package dev.cafezinho.psp.checkout;

import static dev.cafezinho.psp.PspClient.bankId;
import static dev.cafezinho.psp.PspClient.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cache keeps how a payment stood: neither a browser's, which goes back, nor one in between. */
class CachingIT {
  @RegisterExtension private static final PspServer server = new PspServer();
  private static final PspClient psp = new PspClient(server);

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void pagesAreNotKept(String method) {
    var path = page(method, psp.open(method, "{\"value\":1500}"));

    assertIsNotKept(psp.get(path, "text/html"));
    assertIsNotKept(psp.get(path + "?lang=en", "text/html"));
    assertIsNotKept(psp.get(path, "application/json"));
  }

  @Test
  void pageThatIsUnknownIsNotKept() {
    var page = psp.get("/payments/pix/1", "text/html");

    assertThat(page.statusCode()).isEqualTo(404);
    assertIsNotKept(page);
  }

  @Test
  void whatAButtonAnswersIsNotKept() {
    var form = "value=1500&bank_payment_id=" + bankId(psp.open("{\"value\":1500}"));

    assertIsNotKept(psp.submit("/payments/pix/confirmation", form));
    assertIsNotKept(psp.submit("/payments/pix/refusal", form));
  }

  @Test
  void answersToProgramsAreNotKept() {
    var opened = psp.post("/payments/pix", "{\"value\":1500}");
    var payment = PspClient.json(opened).get("payment");

    assertIsNotKept(opened);
    assertIsNotKept(psp.post("/payments/pix", "{\"value\":0}"));
    assertIsNotKept(psp.get("/payments/pix/by-bank-id/" + bankId(payment), "application/json"));
    assertIsNotKept(psp.get("/payments/pix/qr_code/qr_code_payment_" + bankId(payment), "image/*"));
  }

  private static void assertIsNotKept(HttpResponse<?> answer) {
    assertThat(answer.headers().allValues("Cache-Control"))
        .as("%s", answer.request().uri())
        .containsExactly("no-store");
  }
}
