package dev.cafezinho.psp.bacen;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.bacen.CobState.Begun;
import dev.cafezinho.psp.bacen.CobState.Offered;
import dev.cafezinho.psp.bacen.CobState.Opened;
import dev.cafezinho.psp.bacen.CobState.Paid;
import dev.cafezinho.psp.bacen.CobState.Removed;
import dev.cafezinho.psp.bacen.CobState.Returning;
import dev.cafezinho.psp.bacen.schema.Draw;
import dev.cafezinho.psp.bacen.schema.EndToEndId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a charge has beyond its payment, which alone says whether it is paid.
 *
 * @param version which version of it was read; absent for what is not stored yet
 * @param token the last part of its location
 * @param suffix ends the names of its payment and return
 */
public record Cob(
    String txid, @Nullable Long version, String token, String suffix, Terms terms, CobState state) {
  private static final int TOKEN = 32;

  static Cob draw(String txid, Terms terms) {
    return new Cob(
        txid,
        null,
        Draw.alphanumeric(TOKEN),
        Draw.alphanumeric(EndToEndId.SUFFIX),
        terms,
        new Begun());
  }

  /** The bank payment id, once the payment is open. */
  public Optional<String> payment() {
    return switch (state) {
      case Begun _ -> Optional.empty();
      case Opened opened -> Optional.of(opened.payment());
    };
  }

  /** That it was paid, once that was seen. */
  public Optional<Receipt> receipt() {
    return switch (state) {
      case Begun _, Offered _, Removed _ -> Optional.empty();
      case Paid paid -> Optional.of(paid.receipt());
      case Returning returning -> Optional.of(returning.receipt());
    };
  }

  /** That what was paid goes back. */
  public Optional<Return> back() {
    return state instanceof Returning returning ? Optional.of(returning.back()) : Optional.empty();
  }

  /** Whether the receiver has taken it back; nothing is said of what is paid. */
  boolean isRemoved() {
    return state instanceof Removed;
  }

  boolean isPaidAs(String endToEndId) {
    return receipt().filter(receipt -> receipt.endToEndId().equals(endToEndId)).isPresent();
  }

  Cob opened(String payment) {
    return state instanceof Begun ? in(new Offered(payment)) : this;
  }

  Cob removed() {
    return state instanceof Offered(var payment) ? in(new Removed(payment)) : this;
  }

  /** Has the names and times that go with what became of the payment. */
  public Cob seen(PaymentStatus status, String ispb, Instant now) {
    return switch (status) {
      case PENDING, REFUSED, EXPIRED -> this;
      case PAID -> paid(ispb, now);
      case REFUNDED -> paid(ispb, now).returning(suffix, ispb, now);
    };
  }

  /** The first return is the only one: it takes all that was paid. */
  Cob returning(String id, String ispb, Instant now) {
    return switch (state) {
      case Begun _, Offered _, Removed _, Returning _ -> this;
      case Paid(var payment, var receipt) -> {
        var back = new Return(id, EndToEndId.ofReturn(ispb, now, suffix), now);
        yield in(new Returning(payment, receipt, back));
      }
    };
  }

  private Cob paid(String ispb, Instant now) {
    return switch (state) {
      case Begun _, Paid _, Returning _ -> this;
      case Offered(var payment) -> paid(payment, ispb, now);
      case Removed(var payment) -> paid(payment, ispb, now);
    };
  }

  private Cob paid(String payment, String ispb, Instant now) {
    return in(new Paid(payment, new Receipt(EndToEndId.ofPayment(ispb, now, suffix), now)));
  }

  private Cob in(CobState next) {
    return new Cob(txid, version, token, suffix, terms, next);
  }
}
