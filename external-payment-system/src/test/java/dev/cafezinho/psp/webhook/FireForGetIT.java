package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspServer;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is fired and forgotten is done when it is written, and waits for nobody. */
class FireForGetIT {
  private static final String HANG = "hang";
  private static final String MENU = "menu.changed";

  @Test
  void isDoneThoughTheReceiverNeverAnswers() throws Exception {
    try (var silent = new Receiver();
        var healthy = new Receiver();
        var server =
            new PspServer("--cafezinho.psp.webhook.timeout=1m", "--cafezinho.psp.due.lease=2m")) {
      var hub = new Hub(server);
      silent.hangs();
      hub.create(HANG);
      hub.register(HANG, "fireForGet", silent.url());
      hub.create(MENU);
      hub.register(MENU, "persistent", healthy.url());

      IntStream.range(0, 50).forEach(n -> hub.publish(HANG, "h" + n));
      hub.publish(MENU, "m1");

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> hub.statuses(HANG).equals(Collections.nCopies(50, "sent")));
      await().until(() -> hub.statuses(MENU).equals(Collections.nCopies(1, "delivered")));
      assertThat(silent.received).hasSize(50);
      assertThat(silent.received.stream().map(Receiver.Received::id).distinct()).hasSize(50);
    }
  }

  @Test
  void isDoneThoughNobodyListens() {
    try (var server = new PspServer()) {
      var hub = new Hub(server);
      hub.create(MENU);
      hub.register(MENU, "fireForGet", "http://127.0.0.1:9");
      hub.publish(MENU, "m1");
      await().until(() -> hub.statuses(MENU).equals(Collections.nCopies(1, "sent")));
      assertThat(hub.deliveries(MENU).getFirst().get("attempts")).isEmpty();
    }
  }
}
