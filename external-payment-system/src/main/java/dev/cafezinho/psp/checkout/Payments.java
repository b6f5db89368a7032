package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.application.PaymentHandler;
import dev.cafezinho.psp.application.PaymentNotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payments of one method; those of another are as unknown here as any. */
@Component
public class Payments {
  private final PaymentHandler handler;

  Payments(PaymentHandler handler) {
    this.handler = handler;
  }

  /** The payment with this integer id, as an address has it. */
  public Optional<Payment> find(String method, String id) {
    return PaymentNumber.parse(id).flatMap(handler::find).filter(payment -> isOf(method, payment));
  }

  /**
   * The payment with this integer id.
   *
   * @throws PaymentNotFound if the method has none
   */
  public Payment get(String method, String id) {
    return find(method, id).orElseThrow(() -> new PaymentNotFound(id));
  }

  /**
   * The payment with this bank payment id.
   *
   * @throws PaymentNotFound if the method has none
   */
  public Payment getByBankId(String method, String id) {
    return handler
        .findByBankPaymentId(id)
        .filter(payment -> isOf(method, payment))
        .orElseThrow(() -> new PaymentNotFound(id));
  }

  private static boolean isOf(String method, Payment payment) {
    return payment.charge().method().equals(method);
  }
}
