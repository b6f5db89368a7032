package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.settings.PspSettings;
import org.springframework.stereotype.Component;

/** Payment by PIX. */
@Component
public class Pix implements PaymentMethod {
  public static final String NAME = "pix";

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

  /**
   * The same, but the code says only where the buyer's bank reads what is to be paid.
   *
   * @param location without its scheme, at most 77 characters
   */
  public PaymentMethod at(String location) {
    return new Located(NAME, brCode.ofLocation(location));
  }

  private record Located(String name, String code) implements PaymentMethod {
    @Override
    public String code(String bankPaymentId, long value) {
      return code;
    }
  }
}
