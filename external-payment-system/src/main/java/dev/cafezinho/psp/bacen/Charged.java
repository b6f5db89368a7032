package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.Payment;

/** A charge and the payment that says how it stands. */
public record Charged(Cob cob, Payment payment) {
  public CobStatus status() {
    return CobStatus.of(payment.status(), cob.isRemoved());
  }

  /** It is offered as it is first, or removed: nothing else of it can be changed. */
  public int revision() {
    return status() == CobStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR ? 1 : 0;
  }
}
