package dev.cafezinho.psp.card;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form as it comes back. Only a test number comes back with it: somebody's own should not stand
 * on a screen a second time.
 *
 * @param errors words for the fields that are wrong, by the fields' names
 * @param declined what the card's bank said, if it was asked
 */
public record CardAnswer(
    String number,
    String holder,
    String expiry,
    Map<String, String> errors,
    @Nullable String declined) {

  static CardAnswer wrong(CardForm form, Map<String, String> errors) {
    return of(form, errors, null);
  }

  static CardAnswer declined(CardForm form, TestCard.Answer answer) {
    return of(form, Map.of(), answer.name().toLowerCase(Locale.ROOT));
  }

  private static CardAnswer of(
      CardForm form, Map<String, String> errors, @Nullable String declined) {
    var number = TestCard.numbered(form.number()).isPresent() ? form.number() : "";
    return new CardAnswer(number, form.holder(), form.expiry(), errors, declined);
  }

  /** The word for a field, or null if nothing is wrong with it. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** Whether the reader's eyes should go to this field: it is the first that is wrong. */
  public boolean startsAt(String field) {
    return errors.keySet().stream().findFirst().filter(field::equals).isPresent();
  }
}
