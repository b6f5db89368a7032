package dev.cafezinho.shipping.web;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Invoice;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders/{order}")
class InvoiceController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String ONLY_STYLE =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DeliveryHandler deliveries;

  InvoiceController(DeliveryHandler deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping(path = "/invoice", produces = MediaType.APPLICATION_JSON_VALUE)
  Invoice json(@PathVariable String order, @AuthenticationPrincipal Jwt shopper) {
    return invoice(order, shopper);
  }

  @GetMapping(path = "/invoice", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt shopper,
      @RequestParam(required = false) @Nullable String lang) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", ONLY_STYLE)
        .body(InvoicePage.of(invoice(order, shopper), Language.of(lang)));
  }

  @GetMapping("/invoice.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt shopper,
      @RequestParam(required = false) @Nullable String lang) {
    Invoice invoice = invoice(order, shopper);
    String name = "nota-" + invoice.number() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(InvoicePdf.of(invoice, Language.of(lang)));
  }

  /** The page's style, beside the page so that one route leads to both. */
  @GetMapping(path = "/invoice.css", produces = "text/css")
  Resource style() {
    return new ClassPathResource("invoice.css", InvoiceController.class);
  }

  /** Another shopper's nota is as unknown as one that was never issued. */
  private Invoice invoice(String order, Jwt shopper) {
    if (deliveries.of(order) instanceof Delivery.Shipped(var shipped, var invoice)
        && shipped.shopper().equals(shopper.getSubject())) {
      return invoice;
    }
    throw Problems.problem(HttpStatus.NOT_FOUND, "There is no such nota");
  }
}
