package dev.cafezinho.payment;

import dev.cafezinho.contracts.DeletionReason;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order's charge: facts, each with a place of its own, so that the order in
 * which they became known makes no difference.
 *
 * @param refused why nothing was taken
 */
public record Charge(
    @Nullable ChargeRequest request,
    @Nullable OpenPayment payment,
    boolean cancelled,
    @Nullable DeletionReason refused,
    boolean approved,
    boolean refunded) {
  static final Charge UNKNOWN = new Charge(null, null, false, null, false, false);

  /** What is to be done next for a charge. */
  enum Step {
    OPEN,
    /** Nothing but to ask from time to time, for a webhook may get lost. */
    AWAIT,
    VOID,
    REFUND,
    DONE
  }

  /**
   * The whole of what Pagamento does of its own accord. Money that was taken for an order that is
   * deleted, or was given up as unpaid, always goes back.
   */
  Step next() {
    if (approved) {
      return (cancelled || refused != null) && !refunded ? Step.REFUND : Step.DONE;
    }
    if (refused != null) {
      return Step.DONE;
    }
    if (payment != null) {
      return cancelled ? Step.VOID : Step.AWAIT;
    }
    return request == null || cancelled ? Step.DONE : Step.OPEN;
  }

  Charge requested(ChargeRequest by) {
    return new Charge(by, payment, cancelled, refused, approved, refunded);
  }

  Charge opened(OpenPayment as) {
    return new Charge(request, as, cancelled, refused, approved, refunded);
  }

  Charge asCancelled() {
    return new Charge(request, payment, true, refused, approved, refunded);
  }

  Charge refused(DeletionReason reason) {
    return new Charge(request, payment, cancelled, reason, approved, refunded);
  }

  Charge asApproved() {
    return new Charge(request, payment, cancelled, refused, true, refunded);
  }

  /** It was paid before, though the news of it may still be on its way: that tells nothing more. */
  Charge asRefunded() {
    return new Charge(request, payment, cancelled, refused, true, true);
  }
}
