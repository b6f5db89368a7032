package dev.cafezinho.psp.checkout;

import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank's word, from programs. */
@RestController
@RequestMapping(path = "/payments/{method}", consumes = MediaType.APPLICATION_JSON_VALUE)
class SettlementController {
  private final Settlements settlements;

  SettlementController(Settlements settlements) {
    this.settlements = settlements;
  }

  /** The answer of each of these routes. */
  record Answer(String message) {}

  @PostMapping("/confirmation")
  Answer confirm(@PathVariable String method, @RequestBody @Valid Settlement settlement) {
    settlements.confirm(method, settlement);
    return new Answer("The payment has been confirmed");
  }

  @PostMapping("/refusal")
  Answer refuse(@PathVariable String method, @RequestBody @Valid Settlement settlement) {
    settlements.refuse(method, settlement);
    return new Answer("The payment has been refused");
  }

  @PostMapping("/refund")
  Answer refund(@PathVariable String method, @RequestBody @Valid Settlement settlement) {
    settlements.refund(method, settlement);
    return new Answer("The payment has been refunded");
  }
}
