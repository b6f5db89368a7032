package dev.cafezinho.psp.checkout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the buyer pays, and its two buttons. */
@Controller
@RequestMapping("/payments/{method}")
class PageController {
  private final PaymentPages pages;
  private final Payments payments;
  private final Settlements settlements;

  PageController(PaymentPages pages, Payments payments, Settlements settlements) {
    this.pages = pages;
    this.payments = payments;
    this.settlements = settlements;
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String method, @PathVariable String id, Locale locale) {
    return payments
        .find(method, id)
        .map(payment -> pages.show(payment, locale))
        .orElseGet(pages::unknown);
  }

  @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView pay(
      @PathVariable String method,
      @RequestParam("bank_payment_id") String id,
      @RequestParam long value,
      Locale locale) {
    var payment = payments.getByBankId(method, id);
    var settlement = new Settlement(id, value);
    return pages.press(payment, locale, () -> settlements.confirm(method, settlement));
  }

  @PostMapping(path = "/refusal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView refuse(
      @PathVariable String method,
      @RequestParam("bank_payment_id") String id,
      @RequestParam(name = "value", required = false) @Nullable Long value,
      Locale locale) {
    var payment = payments.getByBankId(method, id);
    var settlement = new Settlement(id, value);
    return pages.press(payment, locale, () -> settlements.refuse(method, settlement));
  }
}
