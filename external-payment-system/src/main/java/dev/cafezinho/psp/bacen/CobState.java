package dev.cafezinho.psp.bacen;

/** How far a charge has come, as far as its payment does not say so. */
sealed interface CobState {

  /** It is written down, and its payment is about to be opened. */
  record Begun() implements CobState {}

  /** Its payment is open, and is named by its bank payment id. */
  sealed interface Opened extends CobState {
    String payment();
  }

  /** The receiver wants the money. */
  record Offered(String payment) implements Opened {}

  /** The receiver has taken it back, unless it was paid before that. */
  record Removed(String payment) implements Opened {}

  record Paid(String payment, Receipt receipt) implements Opened {}

  /** What was paid goes back, which the payment says when it is done. */
  record Returning(String payment, Receipt receipt, Return back) implements Opened {}
}
