package dev.cafezinho.psp.faults;

import jakarta.validation.Valid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Scripts misbehaviour: for all payments, or for one by either of its ids. */
@RestController
@RequestMapping("/faults")
@ConditionalOnBooleanProperty("cafezinho.psp.faults.enabled")
class FaultsController {
  private final Scripts scripts;
  private final PaymentNames payments;

  FaultsController(Scripts scripts, PaymentNames payments) {
    this.scripts = scripts;
    this.payments = payments;
  }

  @GetMapping
  FaultsView all() {
    return FaultsView.of(scripts.all());
  }

  @PutMapping
  ScriptedView script(@RequestBody @Valid FaultsBody body) {
    return ScriptedView.of(scripts.put(Scripted.ALL, body.script()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void behaveAgain() {
    scripts.removeAll();
  }

  @GetMapping("/{payment}")
  ScriptedView of(@PathVariable String payment) {
    return scripts
        .find(payments.bankPaymentId(payment))
        .map(ScriptedView::of)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Nothing is scripted for payment " + payment));
  }

  @PutMapping("/{payment}")
  ScriptedView script(@PathVariable String payment, @RequestBody @Valid FaultsBody body) {
    return ScriptedView.of(scripts.put(payments.bankPaymentId(payment), body.script()));
  }

  @DeleteMapping("/{payment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void behaveAgain(@PathVariable String payment) {
    scripts.remove(payments.bankPaymentId(payment));
  }
}
