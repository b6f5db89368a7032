package dev.cafezinho.psp.card;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that payment providers publish for tests; no bank has given them to anybody. See
 * https://docs.stripe.com/testing.
 */
enum TestCard {
  VISA("4242424242424242", Answer.APPROVED),
  VISA_CLASSIC("4111111111111111", Answer.APPROVED),
  VISA_DEBIT("4000056655665556", Answer.APPROVED),
  MASTERCARD("5555555555554444", Answer.APPROVED),
  MASTERCARD_DEBIT("5200828282828210", Answer.APPROVED),
  MASTERCARD_PREPAID("5105105105105100", Answer.APPROVED),
  AMERICAN_EXPRESS("378282246310005", Answer.APPROVED),
  DISCOVER("6011111111111117", Answer.APPROVED),
  DINERS_CLUB("30569309025904", Answer.APPROVED),
  JCB("3566002020360505", Answer.APPROVED),
  DECLINED("4000000000000002", Answer.DECLINED),
  NO_FUNDS("4000000000009995", Answer.INSUFFICIENT_FUNDS);

  private final String number;
  private final Answer answer;

  TestCard(String number, Answer answer) {
    this.number = number;
    this.answer = answer;
  }

  /** What the card's bank says to a payment. */
  enum Answer {
    APPROVED,
    DECLINED,
    INSUFFICIENT_FUNDS
  }

  /** The card with this number, which may be grouped by spaces or hyphens. */
  static Optional<TestCard> numbered(String number) {
    var digits = number.replaceAll("[ -]", "");
    return Arrays.stream(values()).filter(card -> card.number.equals(digits)).findAny();
  }

  String number() {
    return number;
  }

  Answer answer() {
    return answer;
  }

  int cvcLength() {
    return this == AMERICAN_EXPRESS ? 4 : 3;
  }
}
