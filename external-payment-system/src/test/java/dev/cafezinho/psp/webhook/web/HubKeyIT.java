package dev.cafezinho.psp.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PspClient;
import dev.cafezinho.psp.PspServer;
import org.junit.jupiter.api.Test;

class HubKeyIT {
  private static final String CREATE = "{\"name\":\"stock.low\",\"service_name\":\"shop\"}";

  @Test
  void opensTheHubToItsKeyOnly() {
    try (var server = new PspServer("--cafezinho.psp.webhook.hub-key=a long random key")) {
      var psp = new PspClient(server);

      assertThat(psp.get("/event", "application/json").statusCode()).isEqualTo(401);
      assertThat(psp.post("/event/create", CREATE).statusCode()).isEqualTo(401);
      var wrong = psp.post("/event/create", CREATE, "Authorization", "Bearer a long random kez");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      var right = psp.post("/event/create", CREATE, "Authorization", "Bearer a long random key");
      assertThat(right.statusCode()).isEqualTo(201);
      assertThat(psp.post("/payments/pix", "{\"value\":1500}").statusCode()).isEqualTo(201);
    }
  }
}
