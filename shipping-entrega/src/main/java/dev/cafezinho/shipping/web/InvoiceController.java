package dev.cafezinho.shipping.web;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.Invoice;
import dev.cafezinho.shipping.Ticket;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.invoice.InvoicePage;
import dev.cafezinho.shipping.invoice.InvoicePdf;
import dev.cafezinho.web.ProblemType;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Another shopper's nota is as unknown as one that was never issued. */
@RestController
@RequestMapping("/api/orders/{order}")
class InvoiceController {
  private static final ProblemType UNKNOWN =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-invoice");
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String ONLY_STYLE =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DeliveryHandler deliveries;
  private final InvoicePage page;
  private final InvoicePdf pdf;

  InvoiceController(DeliveryHandler deliveries, InvoicePage page, InvoicePdf pdf) {
    this.deliveries = deliveries;
    this.page = page;
    this.pdf = pdf;
  }

  @GetMapping(path = "/invoice", produces = MediaType.APPLICATION_JSON_VALUE)
  Invoice json(@PathVariable String order, @AuthenticationPrincipal Jwt shopper) {
    return find(order, shopper).orElseThrow(InvoiceController::unknown);
  }

  @GetMapping(path = "/invoice", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable String order, @AuthenticationPrincipal Jwt shopper) {
    return find(order, shopper)
        .map(invoice -> html(HttpStatus.OK, page.of(invoice)))
        .orElseGet(this::missing);
  }

  /** A browser that follows a link gets a page also where there is nothing to print. */
  @GetMapping("/invoice.pdf")
  ResponseEntity<?> pdf(
      @PathVariable String order,
      @AuthenticationPrincipal Jwt shopper,
      @RequestHeader HttpHeaders headers) {
    Optional<Invoice> invoice = find(order, shopper);
    if (invoice.isPresent()) {
      return pdf(invoice.get());
    }
    if (readsPages(headers)) {
      return missing();
    }
    throw unknown();
  }

  /** The pages' style, beside the page so that one route leads to both. */
  @GetMapping(path = "/invoice.css", produces = "text/css")
  Resource style() {
    return new ClassPathResource("invoice.css", InvoicePage.class);
  }

  /** What only a screen needs, and a printer does not understand. */
  @GetMapping(path = "/invoice.screen.css", produces = "text/css")
  Resource screenStyle() {
    return new ClassPathResource("invoice.screen.css", InvoicePage.class);
  }

  private ResponseEntity<byte[]> pdf(Invoice invoice) {
    String name = "nota-" + invoice.number() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(pdf.of(invoice));
  }

  private ResponseEntity<String> missing() {
    return html(HttpStatus.NOT_FOUND, page.missing());
  }

  private static ResponseEntity<String> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Content-Security-Policy", ONLY_STYLE)
        .body(page);
  }

  private static boolean readsPages(HttpHeaders headers) {
    List<MediaType> accepted = headers.getAccept();
    return accepted.stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
  }

  private Optional<Invoice> find(String order, Jwt shopper) {
    Delivery delivery = deliveries.of(order);
    Ticket ticket = delivery.ticket();
    return ticket != null && ticket.shopper().equals(shopper.getSubject())
        ? Optional.ofNullable(delivery.invoice())
        : Optional.empty();
  }

  private static ErrorResponseException unknown() {
    return UNKNOWN.because("There is no such nota");
  }
}
