package dev.cafezinho.payment.application;

import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.OpenPayment;
import dev.cafezinho.payment.Outcome;
import java.util.Optional;

/**
 * The external payment system. Each call may be repeated without a further effect, and throws a
 * RuntimeException when it is not known whether it was done.
 */
public interface PaymentSystem {
  /** The same request opens the same payment. */
  OpenPayment open(ChargeRequest request);

  /**
   * Asks to take no money, for the order is deleted or the time to pay is over. Whether it came in
   * time is what {@link #outcome} says.
   */
  void refuse(OpenPayment payment, long cents);

  /** Asks to give the money back. Whether it did is what {@link #outcome} says. */
  void refund(OpenPayment payment, long cents);

  /** What became of the payment; empty while it can still be paid, whatever our clock says. */
  Optional<Outcome> outcome(OpenPayment payment);

  /** Asks to be told, at an address of ours, what becomes of payments. */
  void subscribe();
}
