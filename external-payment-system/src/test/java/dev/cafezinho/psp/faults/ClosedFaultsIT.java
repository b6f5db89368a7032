package dev.cafezinho.psp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import org.junit.jupiter.api.Test;

class ClosedFaultsIT {
  private static final String REFUSING = "{\"refuse_every\":1}";

  @Test
  void scriptsOnlyWithTheHubsKey() {
    try (var server = new PspServer("--cafezinho.psp.webhook.hub-key=a long random key")) {
      var psp = new PspClient(server);
      var payment = psp.open("{\"value\":1500}");
      var one = "/faults/" + payment.get("id").asLong();

      for (var path : new String[] {"/faults", one}) {
        assertThat(psp.get(path, "*/*").statusCode()).isEqualTo(401);
        assertThat(psp.put(path, REFUSING).statusCode()).isEqualTo(401);
        assertThat(psp.delete(path).statusCode()).isEqualTo(401);
      }
      assertThat(psp.settle(payment, "confirmation")).isEqualTo(200);
      var key = new String[] {"Authorization", "Bearer a long random key"};
      assertThat(psp.put("/faults", REFUSING, key).statusCode()).isEqualTo(200);
      assertThat(psp.delete("/faults", key).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void hasNoRoutesAndForgivesWhereSwitchedOff() {
    try (var server = new PspServer("--cafezinho.psp.faults.enabled=${scripted:true}")) {
      var psp = new PspClient(server);
      psp.put("/faults", REFUSING);
      try {
        server.restart(() -> System.setProperty("scripted", "false"));
      } finally {
        System.clearProperty("scripted");
      }

      assertThat(psp.get("/faults", "*/*").statusCode()).isEqualTo(404);
      assertThat(psp.put("/faults", REFUSING).statusCode()).isEqualTo(404);
      assertThat(psp.settle(psp.open("{\"value\":1500}"), "confirmation")).isEqualTo(200);
    }
  }
}
