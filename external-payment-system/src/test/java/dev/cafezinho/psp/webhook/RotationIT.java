package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.cafezinho.psp.PspServer;
import dev.cafezinho.psp.webhook.Receiver.Received;
import dev.cafezinho.psp.webhook.signing.Secret;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RotationIT {
  private static final String MENU = "menu.changed";
  private final AtomicInteger messages = new AtomicInteger();

  @Test
  void signsWithBothSecretsUntilTheOldOneEnds() throws Exception {
    var before = Secret.generate();
    var after = Secret.generate();
    try (var receiver = new Receiver();
        var server = new PspServer("--cafezinho.psp.webhook.rotation=5s")) {
      var hub = new Hub(server);
      hub.create(MENU);
      hub.register(MENU, "persistent", receiver.url(), before);
      var first = next(hub, receiver);
      assertThat(accepts(before, first)).isTrue();
      assertThat(accepts(after, first)).isFalse();

      assertThat(hub.register(MENU, "persistent", receiver.url(), after).body())
          .doesNotContain("whsec_");
      var during = next(hub, receiver);
      assertThat(accepts(before, during)).isTrue();
      assertThat(accepts(after, during)).isTrue();

      await()
          .untilAsserted(
              () -> {
                var then = next(hub, receiver);
                assertThat(accepts(before, then)).isFalse();
                assertThat(accepts(after, then)).isTrue();
              });
    }
  }

  private Received next(Hub hub, Receiver receiver) {
    var id = "m" + messages.incrementAndGet();
    hub.publish(MENU, id);
    await().until(() -> receiver.received.stream().anyMatch(got -> got.id().equals(id)));
    return receiver.received.stream().filter(got -> got.id().equals(id)).findAny().orElseThrow();
  }

  /** What the specification's own library says. */
  private static boolean accepts(String secret, Received got) {
    try {
      new Webhook(secret).verify(got.body(), got.headers());
      return true;
    } catch (WebhookVerificationException _) {
      return false;
    }
  }
}
