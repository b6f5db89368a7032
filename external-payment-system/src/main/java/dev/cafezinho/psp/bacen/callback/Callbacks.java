package dev.cafezinho.psp.bacen.callback;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.application.Announcer;
import dev.cafezinho.psp.bacen.BacenProperties;
import dev.cafezinho.psp.bacen.Cob;
import dev.cafezinho.psp.bacen.Cobs;
import dev.cafezinho.psp.bacen.schema.TxId;
import dev.cafezinho.psp.bacen.web.ReceivedPix;
import dev.cafezinho.psp.webhook.event.SoleReceivers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the receiver of the money that a charge was paid and that it went back. Nothing else is
 * told: a charge that nobody pays just ends.
 */
@Component
class Callbacks implements Announcer {
  private final Cobs cobs;
  private final SoleReceivers receivers;
  private final Batches batches;
  private final BacenProperties settings;

  Callbacks(Cobs cobs, SoleReceivers receivers, Batches batches, BacenProperties settings) {
    this.cobs = cobs;
    this.receivers = receivers;
    this.batches = batches;
    this.settings = settings;
  }

  /** The hub's name for what a key receives. */
  static String event(String key) {
    return "pix:" + key;
  }

  @Override
  public void announce(Payment payment, Notice notice) {
    switch (notice.status()) {
      case PAID, REFUNDED -> cobOf(payment).ifPresent(cob -> tell(seen(cob, notice), notice));
      case PENDING, REFUSED, EXPIRED -> {}
    }
  }

  private void tell(Cob cob, Notice notice) {
    if (batches.collects()) {
      batches.add(cob, notice);
    } else {
      var pix = ReceivedPix.of(cob, notice.status()).stream().toList();
      receivers.tell(event(cob.terms().key()), notice.id(), new Callback(pix));
    }
  }

  private Cob seen(Cob cob, Notice notice) {
    return cobs.change(cob, known -> known.seen(notice.status(), settings.ispb(), notice.time()));
  }

  private Optional<Cob> cobOf(Payment payment) {
    return Optional.ofNullable(payment.charge().reference())
        .filter(TxId::isValid)
        .flatMap(cobs::find)
        .filter(cob -> cob.payment().filter(payment.bankPaymentId()::equals).isPresent());
  }
}
