package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.settings.PspProperties;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where a payment is found. */
@Component
public class Addresses {
  private final String base;

  Addresses(PspProperties settings) {
    this.base = settings.baseUrl().toString().replaceAll("/+$", "");
  }

  /** From outside. */
  public URI page(Payment payment) {
    return URI.create(base + path(payment));
  }

  /** On this origin. */
  static String path(Payment payment) {
    return "/payments/" + payment.charge().method() + "/" + payment.id();
  }
}
