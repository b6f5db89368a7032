package dev.cafezinho.psp.checkout;

import static dev.cafezinho.web.Problems.problem;
import static java.util.stream.Collectors.toMap;

import dev.cafezinho.psp.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The ways to pay that there are. */
@Component
class PaymentMethods {
  private final Map<String, PaymentMethod> byName;

  PaymentMethods(List<PaymentMethod> methods) {
    this.byName = methods.stream().collect(toMap(PaymentMethod::name, method -> method));
  }

  Optional<PaymentMethod> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  PaymentMethod named(String name) {
    return find(name).orElseThrow(PaymentMethods::unknown);
  }

  private static ErrorResponseException unknown() {
    return problem(HttpStatus.NOT_FOUND, "There is no such payment method");
  }
}
