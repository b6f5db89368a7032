package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.Payment;

/** A charge and the payment that says how it stands. */
record Charged(Cob cob, Payment payment) {
  CobStatus status() {
    return CobStatus.of(payment.status(), cob.removed());
  }

  /** It is offered as it is first, or removed: nothing else of it can be changed. */
  int revision() {
    return status() == CobStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR ? 1 : 0;
  }
}
