package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.teller.PaymentNotFound;
import dev.cafezinho.psp.teller.Teller;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the buyer pays, and its two buttons. */
@Controller
@RequestMapping("/payments/pix")
class PixPage {
  private final Teller teller;
  private final Settlements settlements;
  private final Clock clock;

  PixPage(Teller teller, Settlements settlements, Clock clock) {
    this.teller = teller;
    this.settlements = settlements;
    this.clock = clock;
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Locale locale) {
    return PixNumber.parse(id)
        .flatMap(teller::find)
        .map(payment -> PixPageModel.of(payment, locale, clock.instant()))
        .map(model -> new ModelAndView("payment", Map.of("payment", model)))
        .orElseGet(() -> new ModelAndView("not-found", HttpStatus.NOT_FOUND));
  }

  @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView pay(
      @RequestParam("bank_payment_id") String id,
      @RequestParam long value,
      @RequestParam Optional<String> lang) {
    return settle(settlements::confirm, new Settlement(id, value), lang);
  }

  @PostMapping(path = "/refusal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView refuse(
      @RequestParam("bank_payment_id") String id,
      @RequestParam(name = "value", required = false) @Nullable Long value,
      @RequestParam Optional<String> lang) {
    return settle(settlements::refuse, new Settlement(id, value), lang);
  }

  /** Back to the page, which shows how it stands, also when the press came too late. */
  private ModelAndView settle(
      Consumer<Settlement> button, Settlement settlement, Optional<String> lang) {
    try {
      button.accept(settlement);
    } catch (ResponseStatusException tooLate) {
      if (!tooLate.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)) {
        throw tooLate;
      }
    }
    var id = settlement.bankPaymentId();
    var payment = teller.findByBankPaymentId(id).orElseThrow(() -> new PaymentNotFound(id));
    var english = lang.filter("en"::equals).map(_ -> "?lang=en").orElse("");
    var back = new ModelAndView("redirect:/payments/pix/" + payment.id() + english);
    back.setStatus(HttpStatus.SEE_OTHER);
    return back;
  }
}
