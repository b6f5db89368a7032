package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.psp.PspServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedTargetIT {
  private static final String NOTHING_ALLOWED = "--cafezinho.psp.allowed-networks=";

  @Test
  void makesDeadLettersOfWhatMustNotGoThere() throws Exception {
    try (var receiver = new Receiver();
        var routes = new PspServer("--service=webhook")) {
      var hub = new Hub(routes);
      for (var type : List.of("fireForGet", "notPersistent", "persistent")) {
        hub.create(type);
        hub.register(type, type, receiver.url());
        hub.publish(type, "m1");
      }
      try (var _ = routes.another("--service=worker", NOTHING_ALLOWED)) {
        for (var type : List.of("fireForGet", "notPersistent", "persistent")) {
          await().until(() -> hub.statuses(type).equals(List.of("dead")));
          var delivery = hub.deliveries(type).getFirst();
          assertThat(delivery.get("attempts")).hasSize(1);
          assertThat(delivery.get("attempts").get(0).get("refused").asBoolean()).isTrue();
          assertThat(delivery.get("attempts").get(0).get("failure").asString())
              .contains("in a network that webhooks may not reach");
        }
      }
      assertThat(receiver.received).isEmpty();
    }
  }
}
