package dev.cafezinho.psp.pix;

import java.net.URI;
import java.time.Instant;

/** The answer to opening a PIX payment. */
record OpenedPix(String message, Opened payment) {

  record Opened(
      long id,
      long value,
      boolean paid,
      String bankPaymentId,
      String qrCode,
      Instant expirationDate,
      String pixCode,
      URI pageUrl) {}

  /** Says what was created then, also when the request comes again after it was paid. */
  static OpenedPix of(PixView view) {
    return new OpenedPix(
        "The payment has been created",
        new Opened(
            view.id(),
            view.value(),
            false,
            view.bankPaymentId(),
            view.qrCode(),
            view.expirationDate(),
            view.pixCode(),
            view.pageUrl()));
  }
}
