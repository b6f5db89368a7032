package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.bacen.schema.Draw;
import dev.cafezinho.psp.bacen.schema.EndToEndId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a charge has beyond its payment, which alone says how it stands.
 *
 * @param token the last part of its location
 * @param suffix ends the names of its payment and return
 * @param paymentId the payment's bank payment id; absent until that is open
 * @param removed whether the receiver has asked for that
 * @param paid written down when it is first seen, as is {@code returned}
 */
@Document("cobs")
public record Cob(
    @Id String txid,
    @Version @Nullable Long version,
    String token,
    String suffix,
    Terms terms,
    @Nullable String paymentId,
    boolean removed,
    @Nullable Receipt paid,
    @Nullable Return returned) {
  private static final int TOKEN = 32;

  public static Cob draw(String txid, Terms terms) {
    return new Cob(
        txid,
        null,
        Draw.alphanumeric(TOKEN),
        Draw.alphanumeric(EndToEndId.SUFFIX),
        terms,
        null,
        false,
        null,
        null);
  }

  public Cob opened(String payment) {
    return new Cob(txid, version, token, suffix, terms, payment, removed, paid, returned);
  }

  public Cob asRemoved() {
    return new Cob(txid, version, token, suffix, terms, paymentId, true, paid, returned);
  }

  public boolean isPaidAs(String endToEndId) {
    return paid != null && paid.endToEndId().equals(endToEndId);
  }

  /** Has the names and times that go with what became of the payment. */
  public Cob seen(PaymentStatus status, String ispb, Instant now) {
    return switch (status) {
      case PENDING, REFUSED, EXPIRED -> this;
      case PAID -> paid == null ? paid(ispb, now) : this;
      case REFUNDED -> (paid == null ? paid(ispb, now) : this).returning(suffix, ispb, now);
    };
  }

  /** The first return is the only one: it takes all that was paid. */
  public Cob returning(String id, String ispb, Instant now) {
    if (returned != null) {
      return this;
    }
    var back = new Return(id, EndToEndId.ofReturn(ispb, now, suffix), now);
    return new Cob(txid, version, token, suffix, terms, paymentId, removed, paid, back);
  }

  private Cob paid(String ispb, Instant now) {
    var receipt = new Receipt(EndToEndId.ofPayment(ispb, now, suffix), now);
    return new Cob(txid, version, token, suffix, terms, paymentId, removed, receipt, returned);
  }
}
