package dev.cafezinho.psp.card;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.checkout.PaymentPages;
import dev.cafezinho.psp.checkout.Payments;
import dev.cafezinho.psp.checkout.Settlement;
import dev.cafezinho.psp.checkout.Settlements;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The card's form. A declined card leaves the payment open for another one. */
@Controller
@RequestMapping("/payments/card")
class CardController {
  private final Payments payments;
  private final Settlements settlements;
  private final PaymentPages pages;
  private final Clock clock;

  CardController(Payments payments, Settlements settlements, PaymentPages pages, Clock clock) {
    this.payments = payments;
    this.settlements = settlements;
    this.pages = pages;
    this.clock = clock;
  }

  @PostMapping(path = "/{id:[0-9]+}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView pay(@PathVariable String id, @ModelAttribute CardForm form, Locale locale) {
    return payments
        .find(Card.NAME, id)
        .map(payment -> pay(payment, form, locale))
        .orElseGet(pages::unknown);
  }

  private ModelAndView pay(Payment payment, CardForm form, Locale locale) {
    // a card of this month is good wherever it is still this month
    var month = YearMonth.now(clock.withZone(ZoneOffset.ofHours(-12)));
    var errors = CardCheck.errors(form, month);
    if (!errors.isEmpty()) {
      return again(payment, CardAnswer.wrong(form, errors), locale);
    }
    var answer = TestCard.numbered(form.number()).orElseThrow().answer();
    return switch (answer) {
      case APPROVED -> pages.press(payment, locale, () -> confirm(payment));
      case DECLINED, INSUFFICIENT_FUNDS ->
          again(payment, CardAnswer.declined(form, answer), locale);
    };
  }

  private void confirm(Payment payment) {
    var settlement = new Settlement(payment.bankPaymentId(), payment.charge().value());
    settlements.confirm(Card.NAME, settlement);
  }

  private ModelAndView again(Payment payment, CardAnswer answer, Locale locale) {
    var page = pages.show(payment, locale, Map.of("form", answer));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
