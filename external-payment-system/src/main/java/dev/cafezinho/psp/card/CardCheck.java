package dev.cafezinho.psp.card;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a form: a pure function of the form and the month. */
final class CardCheck {
  private static final int HOLDER_LENGTH = 80;
  private static final int YEARS_AHEAD = 20;
  private static final Pattern EXPIRY =
      Pattern.compile("\\s*(0[1-9]|1[0-2])\\s*/?\\s*(?:20)?([0-9]{2})\\s*");

  private CardCheck() {}

  /** Words for the fields that are wrong, by the fields' names, in the order of the form. */
  static Map<String, String> errors(CardForm form, YearMonth now) {
    var errors = new LinkedHashMap<String, String>();
    number(form).ifPresent(error -> errors.put("number", error));
    holder(form).ifPresent(error -> errors.put("holder", error));
    expiry(form, now).ifPresent(error -> errors.put("expiry", error));
    cvc(form).ifPresent(error -> errors.put("cvc", error));
    return errors;
  }

  private static Optional<String> number(CardForm form) {
    if (form.number().isBlank()) {
      return Optional.of("missing");
    }
    return TestCard.numbered(form.number()).isPresent() ? Optional.empty() : Optional.of("real");
  }

  private static Optional<String> holder(CardForm form) {
    if (form.holder().isBlank()) {
      return Optional.of("missing");
    }
    return form.holder().length() > HOLDER_LENGTH ? Optional.of("long") : Optional.empty();
  }

  private static Optional<String> expiry(CardForm form, YearMonth now) {
    var match = EXPIRY.matcher(form.expiry());
    if (!match.matches()) {
      return Optional.of(form.expiry().isBlank() ? "missing" : "malformed");
    }
    int year = 2000 + Integer.parseInt(match.group(2));
    var last = YearMonth.of(year, Integer.parseInt(match.group(1)));
    if (last.isBefore(now)) {
      return Optional.of("past");
    }
    return last.isAfter(now.plusYears(YEARS_AHEAD)) ? Optional.of("malformed") : Optional.empty();
  }

  private static Optional<String> cvc(CardForm form) {
    if (form.cvc().isBlank()) {
      return Optional.of("missing");
    }
    int length = TestCard.numbered(form.number()).map(TestCard::cvcLength).orElse(3);
    boolean fine = form.cvc().strip().matches("[0-9]{" + length + "}");
    return fine ? Optional.empty() : Optional.of(length == 3 ? "malformed" : "malformed.four");
  }
}
