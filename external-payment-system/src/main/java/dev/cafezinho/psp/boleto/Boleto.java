package dev.cafezinho.psp.boleto;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Payment by boleto. It is due on the day, in Brazil, on which the payment expires. */
@Component
class Boleto implements PaymentMethod {
  static final String NAME = "boleto";
  private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

  private final BoletoProperties settings;

  Boleto(BoletoProperties settings) {
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
  public long limit() {
    return Barcode.LIMIT;
  }

  @Override
  public String code(String bankPaymentId, long value, Instant expiresAt) {
    var freeField = FreeField.of(bankPaymentId);
    return Barcode.of(settings.bank(), dueDate(expiresAt), value, freeField).digits();
  }

  @Override
  public BoletoFacts facts(Payment payment) {
    var barcode = new Barcode(payment.code());
    var line = DigitableLine.of(barcode);
    return new BoletoFacts(
        barcode.digits(), line.digits(), line.grouped(), dueDate(payment.expiresAt()));
  }

  private static LocalDate dueDate(Instant expiresAt) {
    return LocalDate.ofInstant(expiresAt, BRAZIL);
  }
}
