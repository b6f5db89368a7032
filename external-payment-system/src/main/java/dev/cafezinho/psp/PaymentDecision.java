package dev.cafezinho.psp;

/** What came of a command. */
public sealed interface PaymentDecision {

  /** The payment goes to another status, to be stored and announced. */
  record Moves(PaymentStatus to) implements PaymentDecision {}

  /** It was so already: a repeated command changes nothing and succeeds. */
  record AlreadySo() implements PaymentDecision {}

  /** It cannot be. */
  record Declined(Reason reason) implements PaymentDecision {}

  /** Why a command was declined. */
  enum Reason {
    WRONG_VALUE,
    ALREADY_PAID,
    ALREADY_REFUSED,
    ALREADY_EXPIRED,
    ALREADY_REFUNDED,
    NOT_PAID,
    /** Its buyer wanted to pay. */
    REFUSED_BY_BANK
  }
}
