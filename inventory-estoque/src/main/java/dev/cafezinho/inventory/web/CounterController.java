package dev.cafezinho.inventory.web;

import static java.util.Objects.requireNonNullElse;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.application.ProductHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the staff do when something has run out. Who they are is checked before. */
@RestController
@RequestMapping("/api/counter/products/{sku}")
class CounterController {
  private final ProductHandler products;

  CounterController(ProductHandler products) {
    this.products = products;
  }

  @PostMapping("/pause")
  ProductView pause(
      @PathVariable String sku,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      @AuthenticationPrincipal Jwt staff,
      Language language) {
    return view(products.pause(sku, name(staff), Cause.request(traceparent)), language);
  }

  @PostMapping("/resume")
  ProductView resume(
      @PathVariable String sku,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      @AuthenticationPrincipal Jwt staff,
      Language language) {
    return view(products.resume(sku, name(staff), Cause.request(traceparent)), language);
  }

  private static ProductView view(Optional<Offer> offer, Language language) {
    return offer
        .map(known -> ProductView.of(known, language))
        .orElseThrow(() -> ProductController.UNKNOWN_PRODUCT.because("There is no such product"));
  }

  /** What others call the person. */
  private static String name(Jwt staff) {
    return requireNonNullElse(
        staff.getClaimAsString("name"), requireNonNullElse(staff.getSubject(), "staff"));
  }
}
