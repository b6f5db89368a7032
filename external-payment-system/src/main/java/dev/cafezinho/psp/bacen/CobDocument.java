package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.bacen.CobState.Begun;
import dev.cafezinho.psp.bacen.CobState.Offered;
import dev.cafezinho.psp.bacen.CobState.Paid;
import dev.cafezinho.psp.bacen.CobState.Removed;
import dev.cafezinho.psp.bacen.CobState.Returning;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A charge as it is stored: its state is what it has of these fields.
 *
 * @param paymentId absent until the payment is open
 * @param removed whether the receiver has taken it back; says nothing once it is paid
 */
@Document("cobs")
record CobDocument(
    @Id String txid,
    @Version @Nullable Long version,
    String token,
    String suffix,
    Terms terms,
    @Nullable String paymentId,
    boolean removed,
    @Nullable Receipt paid,
    @Nullable Return returned) {

  static CobDocument of(Cob cob) {
    return new CobDocument(
        cob.txid(),
        cob.version(),
        cob.token(),
        cob.suffix(),
        cob.terms(),
        cob.payment().orElse(null),
        cob.isRemoved(),
        cob.receipt().orElse(null),
        cob.back().orElse(null));
  }

  Cob cob() {
    return new Cob(txid, version, token, suffix, terms, state());
  }

  private CobState state() {
    if (paymentId == null) {
      return new Begun();
    }
    if (paid == null) {
      return removed ? new Removed(paymentId) : new Offered(paymentId);
    }
    return returned == null ? new Paid(paymentId, paid) : new Returning(paymentId, paid, returned);
  }
}
