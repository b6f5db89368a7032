package dev.cafezinho.psp.checkout;

import dev.cafezinho.psp.Payment;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

/** What a browser gets to see. */
@Component
public class PaymentPages {
  private final PaymentMethods methods;
  private final Clock clock;

  PaymentPages(PaymentMethods methods, Clock clock) {
    this.methods = methods;
    this.clock = clock;
  }

  /** The payment's page as it stands. */
  public ModelAndView show(Payment payment, Locale locale) {
    return show(payment, locale, Map.of());
  }

  /** The same with more words that the method's fragment knows. */
  public ModelAndView show(Payment payment, Locale locale, Map<String, ?> more) {
    var words = new HashMap<String, Object>(more);
    var method = methods.named(payment.charge().method());
    words.put("payment", PageModel.of(payment, method, locale, clock.instant()));
    return new ModelAndView("payment", words);
  }

  public ModelAndView unknown() {
    return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
  }

  /** Presses a button and goes back to the page, which shows how it stands, also if too late. */
  public ModelAndView press(Payment payment, Locale locale, Runnable button) {
    try {
      button.run();
    } catch (ErrorResponseException refused) {
      if (!refused.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)) {
        throw refused;
      }
    }
    var language = Locale.ENGLISH.equals(locale) ? "?lang=en" : "";
    // relative, for it stands beside every route that a button leads to, whatever the host is
    // called
    var back = new ModelAndView("redirect:" + payment.id() + language);
    back.setStatus(HttpStatus.SEE_OTHER);
    return back;
  }
}
