package dev.cafezinho.payment.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.payment.application.PaymentProperties;
import dev.cafezinho.payment.bacen.CallbackSecret;
import dev.cafezinho.web.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Where a bank tells that something was paid or given back. It does not sign that, so it is taken
 * for a hint. 200 means that all of it is recorded; else the answer names what is not.
 */
@RestController
@ConditionalOnProperty(name = PaymentProperties.PROVIDER, havingValue = "bacen")
class PixCallbackController {
  private static final ProblemType NOT_RECORDED =
      new ProblemType(HttpStatus.BAD_REQUEST, "callback-not-recorded");
  private static final Logger log = LoggerFactory.getLogger(PixCallbackController.class);

  private final CallbackSecret secret;
  private final PixCallbackVerifier verifier;

  PixCallbackController(CallbackSecret secret, PixCallbackVerifier verifier) {
    this.secret = secret;
    this.verifier = verifier;
  }

  @PostMapping("/webhooks/bacen/{secret}/pix")
  void receive(
      @PathVariable("secret") String given, @RequestBody(required = false) byte @Nullable [] body) {
    if (!secret.is(given)) {
      throw problem(HttpStatus.NOT_FOUND, "There is nothing here");
    }
    if (body == null) {
      throw problem(HttpStatus.BAD_REQUEST, "A body is needed");
    }
    try {
      List<PixCallbackVerifier.Refusal> refusals = verify(PixCallback.parse(body));
      if (!refusals.isEmpty()) {
        throw refused(refusals);
      }
    } catch (PixCallback.Malformed e) {
      throw NOT_RECORDED.because(String.valueOf(e.getMessage()));
    }
  }

  /** One that fails holds up no other. */
  private List<PixCallbackVerifier.Refusal> verify(PixCallback callback) {
    List<PixCallbackVerifier.Refusal> refusals = new ArrayList<>();
    for (JsonNode pix : callback.pix()) {
      try {
        verifier.verify(pix).ifPresent(refusals::add);
      } catch (RuntimeException e) {
        log.warn("What a bank told could not be verified: {}", e.toString());
        String txid = pix.path("txid").stringValue("");
        refusals.add(
            new PixCallbackVerifier.Refusal(
                HttpStatus.SERVICE_UNAVAILABLE, txid, "Try again later"));
      }
    }
    return refusals;
  }

  /** What may go better next time decides, so that there is a next time. */
  private static ErrorResponseException refused(List<PixCallbackVerifier.Refusal> refusals) {
    HttpStatus status =
        refusals.stream()
            .map(PixCallbackVerifier.Refusal::status)
            .filter(HttpStatus::is5xxServerError)
            .findFirst()
            .orElse(refusals.getFirst().status());
    return new ProblemType(status, NOT_RECORDED.name())
        .because(
            refusals.size() + " not recorded",
            Map.of(
                "errors",
                refusals.stream()
                    .map(each -> new NotRecorded(each.txid(), each.reason()))
                    .toList()));
  }

  /** As the answer shows it. */
  record NotRecorded(String txid, String reason) {}
}
