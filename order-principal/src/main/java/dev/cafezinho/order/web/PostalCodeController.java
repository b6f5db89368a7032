package dev.cafezinho.order.web;

import dev.cafezinho.order.postal.PostalCode;
import dev.cafezinho.order.postal.PostalCodeArea;
import dev.cafezinho.order.postal.PostalCodes;
import dev.cafezinho.web.FieldProblem;
import dev.cafezinho.web.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a postal code is, so that a form fills itself in. */
@RestController
class PostalCodeController {
  private static final ProblemType UNKNOWN =
      new ProblemType(HttpStatus.NOT_FOUND, "postal-code-unknown");

  /** For a form that is filled in twice. */
  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

  private final PostalCodes postalCodes;

  PostalCodeController(PostalCodes postalCodes) {
    this.postalCodes = postalCodes;
  }

  @GetMapping("/api/postal-codes/{cep}")
  ResponseEntity<PostalCodeArea> area(@PathVariable String cep) {
    PostalCode code = PostalCode.read(cep).orElseThrow(PostalCodeController::malformed);
    PostalCodeArea area =
        postalCodes
            .find(code)
            .orElseThrow(
                () ->
                    UNKNOWN.because(
                        "No state has postal codes like " + code,
                        Map.of("postalCode", code.toString())));
    return ResponseEntity.ok().cacheControl(SHORTLY).body(area);
  }

  private static ErrorResponseException malformed() {
    String rule = "A postal code has eight digits, with or without a hyphen";
    return ProblemType.INVALID_REQUEST.because(
        rule, Map.of("errors", List.of(new FieldProblem("cep", "postal-code", rule))));
  }
}
