package dev.cafezinho.payment.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.cafezinho.payment.application.ChargeHandler;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class WebhookControllerTest {
  private static final byte[] NEWS =
      """
      {"transaction_id":"b","status":"authorized","amount":1500,"reference":"o",
       "time":"2026-03-01T12:01:00Z"}"""
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void doesNotSucceedWhenNothingCanBeStored() {
    ChargeHandler charges = mock();
    WebhookSignature signature = mock();
    when(signature.isValid(any(), any())).thenReturn(true);
    doThrow(new IllegalStateException("no store"))
        .when(charges)
        .onOutcome(any(), any(), anyLong(), any(), any(), any(), any());
    HttpHeaders headers = new HttpHeaders();
    headers.set("webhook-id", "w1");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new WebhookController(charges, signature).receive(headers, NEWS));
  }
}
