package dev.cafezinho.payment;

import java.time.Instant;

/** An order's charge as it stands. Each state says by its type what is still to be done. */
public sealed interface Charge {
  /** Nothing was heard of the order. */
  record Unknown() implements Charge {}

  /** The order was deleted before it was heard of. */
  record DeletedUnseen() implements Charge {}

  /** To be opened in the payment system. */
  record Requested(ChargeRequest request) implements Charge {}

  /** The order was deleted before its charge was opened. */
  record Dropped(ChargeRequest request) implements Charge {}

  /** It could not be opened while it could have been paid; the others were told. */
  record GivenUp(ChargeRequest request) implements Charge {}

  /** The payment system holds it. */
  sealed interface Opened extends Charge {
    ChargeRequest request();

    OpenPayment payment();
  }

  /** It can be paid. */
  record Awaiting(ChargeRequest request, OpenPayment payment) implements Opened {}

  /** Its order is deleted, and the payment system is to take no money. */
  record Voiding(ChargeRequest request, OpenPayment payment) implements Opened {}

  /** No money can be taken any more; the payment system may be asked whether some came late. */
  sealed interface Closed extends Opened {
    /** Since when. */
    Instant at();
  }

  /** Nothing was taken, and the others were told. */
  record Refused(ChargeRequest request, OpenPayment payment, Instant at) implements Closed {}

  /** Nothing was taken, and the order is deleted. */
  record Voided(ChargeRequest request, OpenPayment payment, Instant at) implements Closed {}

  /** Paid, in time. */
  record Paid(ChargeRequest request, OpenPayment payment) implements Opened {}

  /** The money is to go back. */
  sealed interface Owed extends Opened {}

  /** Paid, and its order is deleted. */
  record PaidForDeleted(ChargeRequest request, OpenPayment payment) implements Owed {}

  /** Paid after it was refused or voided: the others are told of the refund alone. */
  record PaidTooLate(ChargeRequest request, OpenPayment payment) implements Owed {}

  /** The money went back. */
  record Refunded(ChargeRequest request, OpenPayment payment) implements Opened {}
}
