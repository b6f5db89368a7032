package dev.cafezinho.payment.web;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.payment.application.ChargeHandler;
import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.application.UnknownTransaction;
import dev.cafezinho.payment.application.WrongAmount;
import dev.cafezinho.payment.application.WrongReceiver;
import dev.cafezinho.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the payment system tells what became of a payment. 204 means that it is stored. */
@RestController
@ConditionalOnProperty(
    name = PaymentProperties.PROVIDER,
    havingValue = "psp",
    matchIfMissing = true)
class WebhookController {
  private static final ProblemType UNSIGNED =
      new ProblemType(HttpStatus.UNAUTHORIZED, "invalid-signature");
  private static final ProblemType REFUSED =
      new ProblemType(HttpStatus.BAD_REQUEST, "webhook-refused");
  private static final ProblemType UNKNOWN_TRANSACTION =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-transaction");

  private final ChargeHandler charges;
  private final WebhookSignature signature;

  WebhookController(ChargeHandler charges, WebhookSignature signature) {
    this.charges = charges;
    this.signature = signature;
  }

  @PostMapping("/webhooks/payments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void receive(
      @RequestHeader HttpHeaders headers, @RequestBody(required = false) byte @Nullable [] body) {
    if (body == null || !signature.isValid(headers, body)) {
      throw UNSIGNED.because("The signature or its time is not valid");
    }
    try {
      PaymentNews news = PaymentNews.parse(body);
      charges.onOutcome(
          news.reference(),
          news.transactionId(),
          news.amount(),
          news.receiver(),
          news.outcome(),
          news.time(),
          cause(headers));
    } catch (PaymentNews.Malformed | WrongAmount | WrongReceiver e) {
      throw REFUSED.because(String.valueOf(e.getMessage()));
    } catch (UnknownTransaction e) {
      throw UNKNOWN_TRANSACTION.because(String.valueOf(e.getMessage()));
    }
  }

  /** The webhook's id stays the same over its retries. */
  private static Cause cause(HttpHeaders headers) {
    return Cause.continuing(headers.getFirst("webhook-id"));
  }
}
