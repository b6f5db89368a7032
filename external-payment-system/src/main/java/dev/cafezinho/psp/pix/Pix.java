package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.settings.PspProperties;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Payment by PIX. */
@Component
public class Pix implements PaymentMethod {
  public static final String NAME = "pix";

  private final PspProperties.Pix settings;
  private final BrCode brCode;

  Pix(PspProperties settings) {
    this.settings = settings.pix();
    this.brCode =
        new BrCode(this.settings.key(), this.settings.merchantName(), this.settings.merchantCity());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String payee() {
    return settings.merchantName();
  }

  @Override
  public String receiver() {
    return settings.key();
  }

  @Override
  public Duration expiresIn() {
    return settings.expiresIn();
  }

  @Override
  public String code(String bankPaymentId, long value, Instant expiresAt) {
    return brCode.of(value, bankPaymentId);
  }

  @Override
  public PixFacts facts(Payment payment) {
    return new PixFacts(QrCodeName.of(payment), payment.code());
  }

  /**
   * The same, but the code says only where the buyer's bank reads what is to be paid, and to whom.
   *
   * @param location without its scheme, at most 77 characters
   * @param key that gets the money
   */
  public PaymentMethod at(String location, String key) {
    return new Located(this, brCode.ofLocation(location), key);
  }

  private record Located(Pix pix, String code, String receiver) implements PaymentMethod {
    @Override
    public String name() {
      return pix.name();
    }

    @Override
    public String payee() {
      return pix.payee();
    }

    @Override
    public Duration expiresIn() {
      return pix.expiresIn();
    }

    @Override
    public String code(String bankPaymentId, long value, Instant expiresAt) {
      return code;
    }
  }
}
