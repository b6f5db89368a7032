package dev.cafezinho.psp.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void isAcceptedByTheReferenceLibraryUnderEachSecret() {
    var secrets = List.of(Secret.generate(), Secret.generate());
    long now = Instant.now().getEpochSecond();
    var headers =
        Map.of(
            "webhook-id", List.of("msg_1"),
            "webhook-timestamp", List.of(Long.toString(now)),
            "webhook-signature", List.of(Signature.sign(secrets, "msg_1", now, "{\"a\":1}")));
    for (var secret : secrets) {
      assertThatCode(
              () ->
                  new Webhook(secret).verify("{\"a\":1}", HttpHeaders.of(headers, (_, _) -> true)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void takesSecretsOf24To64Bytes() {
    assertThat(Secret.isValid(Secret.generate())).isTrue();
    assertThat(Secret.isValid("whsec_c2hvcnQ=")).isFalse();
    assertThat(Secret.isValid("whsec_***")).isFalse();
    assertThat(Secret.isValid("secret")).isFalse();
  }
}
