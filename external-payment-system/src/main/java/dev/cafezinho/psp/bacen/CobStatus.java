package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.PaymentStatus;

/** What is published of a charge. Whether its time is over is not: that follows from its times. */
public enum CobStatus {
  ATIVA,
  CONCLUIDA,
  REMOVIDA_PELO_USUARIO_RECEBEDOR,
  REMOVIDA_PELO_PSP;

  /**
   * @param removed whether the receiver has asked for that
   */
  public static CobStatus of(PaymentStatus payment, boolean removed) {
    return switch (payment) {
      case PENDING -> ATIVA;
      case PAID, REFUNDED -> CONCLUIDA;
      case EXPIRED -> removed ? REMOVIDA_PELO_USUARIO_RECEBEDOR : ATIVA;
      case REFUSED -> removed ? REMOVIDA_PELO_USUARIO_RECEBEDOR : REMOVIDA_PELO_PSP;
    };
  }
}
