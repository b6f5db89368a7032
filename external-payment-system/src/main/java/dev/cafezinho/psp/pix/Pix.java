package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.settings.PspSettings;
import org.springframework.stereotype.Component;

/** Payment by PIX. */
@Component
class Pix implements PaymentMethod {
  static final String NAME = "pix";

  private final BrCode brCode;

  Pix(PspSettings settings) {
    var pix = settings.pix();
    this.brCode = new BrCode(pix.key(), pix.merchantName(), pix.merchantCity());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String code(String bankPaymentId, long value) {
    return brCode.of(value, bankPaymentId);
  }
}
