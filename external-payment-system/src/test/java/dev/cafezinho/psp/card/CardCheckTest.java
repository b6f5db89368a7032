package dev.cafezinho.psp.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCheckTest {
  private static final YearMonth NOW = YearMonth.of(2026, 11);
  private static final String VISA = "4242 4242 4242 4242";
  private static final String AMEX = "3782 822463 10005";

  @ParameterizedTest
  @ValueSource(strings = {VISA, "4242424242424242", "4242-4242-4242-4242", "5555 5555 5555 4444"})
  void takesTestNumbersHoweverTheyAreGrouped(String number) {
    assertThat(CardCheck.errors(new CardForm(number, "Ana", "11/26", "123"), NOW)).isEmpty();
  }

  /** The first of these passes Luhn's check, as real ones do. */
  @ParameterizedTest
  @ValueSource(strings = {"4012 0000 7777 7777", "4242 4242 4242 4241", "x", "42424242424242420"})
  void takesNoOtherNumber(String number) {
    assertThat(CardCheck.errors(new CardForm(number, "Ana", "11/26", "123"), NOW))
        .containsExactly(Map.entry("number", "real"));
  }

  @ParameterizedTest
  @CsvSource({
    "11/26,",
    "12/2030,",
    "0930,",
    "01 / 46,",
    "10/26, past",
    "12/25, past",
    "12/46, malformed",
    "13/30, malformed",
    "00/30, malformed",
    "1/30, malformed",
    "never, malformed",
    "'', missing"
  })
  void readsExpiryAsItIsPrinted(String expiry, @Nullable String error) {
    assertThat(CardCheck.errors(new CardForm(VISA, "Ana", expiry, "123"), NOW).get("expiry"))
        .isEqualTo(error);
  }

  @Test
  void asksForAsManyDigitsAsTheBrandHas() {
    assertThat(cvc(VISA, "12")).isEqualTo("malformed");
    assertThat(cvc(VISA, "1234")).isEqualTo("malformed");
    assertThat(cvc(VISA, "12x")).isEqualTo("malformed");
    assertThat(cvc(AMEX, "123")).isEqualTo("malformed.four");
    assertThat(cvc(AMEX, "1234")).isNull();
  }

  @Test
  void namesEveryFieldThatIsMissingInTheirOrder() {
    assertThat(CardCheck.errors(new CardForm("", " ", "", ""), NOW).keySet())
        .containsExactly("number", "holder", "expiry", "cvc");
  }

  @Test
  void showsNothingOfTheCardInLogsAndNoRealNumberOnTheNextPage() {
    var real = new CardForm("4012 0000 7777 7777", "Ana", "11/26", "123");
    assertThat(real.toString()).isEqualTo("CardForm");
    var again = CardAnswer.wrong(real, CardCheck.errors(real, NOW));
    assertThat(again.number()).isEmpty();
    assertThat(again.toString()).doesNotContain("7777").doesNotContain("123");
  }

  @ParameterizedTest
  @EnumSource(TestCard.class)
  void namesEachTestCardOnceAndWithValidCheckDigit(TestCard card) {
    assertThat(TestCard.numbered(card.number())).contains(card);
    assertThat(luhn(card.number())).isZero();
  }

  private static @Nullable String cvc(String number, String cvc) {
    return CardCheck.errors(new CardForm(number, "Ana", "11/26", cvc), NOW).get("cvc");
  }

  private static int luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10;
  }
}
