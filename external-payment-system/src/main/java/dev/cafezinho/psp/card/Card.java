package dev.cafezinho.psp.card;

import dev.cafezinho.psp.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Payment by card. */
@Component
class Card implements PaymentMethod {
  static final String NAME = "card";

  private final CardProperties settings;

  Card(CardProperties settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String payee() {
    return settings.payee();
  }

  @Override
  public Duration expiresIn() {
    return settings.expiresIn();
  }

  @Override
  public String code(String bankPaymentId, long value, Instant expiresAt) {
    return "";
  }
}
