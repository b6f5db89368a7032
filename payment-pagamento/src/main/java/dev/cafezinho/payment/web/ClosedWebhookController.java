package dev.cafezinho.payment.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.payment.application.PaymentProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payments are a bank's now: who still tells us of others may stop. */
@RestController
@ConditionalOnProperty(name = PaymentProperties.PROVIDER, havingValue = "bacen")
class ClosedWebhookController {
  @PostMapping("/webhooks/payments")
  void receive() {
    throw problem(HttpStatus.GONE, "Payments are not heard of here any more");
  }
}
