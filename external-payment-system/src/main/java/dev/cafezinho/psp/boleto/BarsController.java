package dev.cafezinho.psp.boleto;

import dev.cafezinho.psp.checkout.Payments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The picture that a bank's scanner reads. */
@RestController
class BarsController {
  private static final MediaType SVG = new MediaType("image", "svg+xml");

  private final Payments payments;

  BarsController(Payments payments) {
    this.payments = payments;
  }

  @GetMapping("/payments/boleto/{id}/barcode.svg")
  ResponseEntity<String> bars(@PathVariable String id) {
    var barcode = new Barcode(payments.get(Boleto.NAME, id).code());
    return ResponseEntity.ok().contentType(SVG).body(Bars.svg(barcode));
  }
}
