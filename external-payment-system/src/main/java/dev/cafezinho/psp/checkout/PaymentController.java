package dev.cafezinho.psp.checkout;

import static dev.cafezinho.web.Problems.problem;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.application.Opening;
import dev.cafezinho.psp.application.Openings;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens payments and shows them to programs. */
@RestController
@RequestMapping("/payments/{method}")
class PaymentController {
  /** Printable ASCII, which every proxy passes on as it is. */
  private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

  private final PaymentMethods methods;
  private final Openings openings;
  private final Payments payments;
  private final Addresses addresses;

  PaymentController(
      PaymentMethods methods, Openings openings, Payments payments, Addresses addresses) {
    this.methods = methods;
    this.openings = openings;
    this.payments = payments;
    this.addresses = addresses;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OpenedPayment> open(
      @PathVariable String method,
      @RequestBody @Valid OpenPayment request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var chosen = methods.named(method);
    refuseUnless(
        key == null || KEY.matcher(key).matches(),
        "An Idempotency-Key has 1 to 255 printable ASCII characters");
    refuseUnless(request.value() <= chosen.limit(), "value is more than " + method + " can carry");
    var opening = new Opening(request.charge(method), lasts(request, chosen), key);
    var payment = openings.open(opening, chosen);
    var page = addresses.page(payment);
    return ResponseEntity.created(page)
        .body(OpenedPayment.of(payment, chosen.facts(payment), page));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  PaymentView show(@PathVariable String method, @PathVariable String id) {
    return view(methods.named(method), payments.get(method, id));
  }

  @GetMapping("/by-bank-id/{id}")
  PaymentView byBankId(@PathVariable String method, @PathVariable String id) {
    return view(methods.named(method), payments.getByBankId(method, id));
  }

  private PaymentView view(PaymentMethod method, Payment payment) {
    return PaymentView.of(payment, method.facts(payment), addresses.page(payment));
  }

  private static Duration lasts(OpenPayment request, PaymentMethod method) {
    var seconds = request.expiresIn();
    return seconds == null ? method.expiresIn() : Duration.ofSeconds(seconds);
  }

  private static void refuseUnless(boolean fine, String detail) {
    if (!fine) {
      throw problem(BAD_REQUEST, detail);
    }
  }
}
