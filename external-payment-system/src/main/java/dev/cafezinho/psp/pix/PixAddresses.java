package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.settings.PspSettings;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where a payment is found from outside. */
@Component
public class PixAddresses {
  private final String base;

  PixAddresses(PspSettings settings) {
    this.base = settings.baseUrl().toString().replaceAll("/+$", "");
  }

  /** The page on which it is paid. */
  public URI page(Payment payment) {
    return URI.create(base + "/payments/pix/" + payment.id());
  }
}
