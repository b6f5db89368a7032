package dev.cafezinho.shipping.web;

import static dev.cafezinho.service.Problems.problem;

import dev.cafezinho.shipping.invoice.Invoice;
import dev.cafezinho.shipping.invoice.InvoicePage;
import dev.cafezinho.shipping.invoice.InvoicePdf;
import dev.cafezinho.shipping.invoice.Invoices;
import java.security.Principal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nota of the shopper's own order. */
@RestController
@RequestMapping("/api/orders/{id}")
class InvoiceController {
  private static final Resource STYLESHEET = new ClassPathResource("shipping/invoice.css");

  private final Invoices invoices;

  InvoiceController(Invoices invoices) {
    this.invoices = invoices;
  }

  @GetMapping(path = "/invoice", produces = MediaType.APPLICATION_JSON_VALUE)
  Invoice json(@PathVariable String id, Principal shopper) {
    return find(id, shopper);
  }

  @GetMapping(path = "/invoice", produces = MediaType.TEXT_HTML_VALUE)
  String page(@PathVariable String id, Principal shopper) {
    return InvoicePage.of(find(id, shopper), "/api/orders/" + id + "/invoice.css");
  }

  @GetMapping(path = "/invoice.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id, Principal shopper) {
    Invoice invoice = find(id, shopper);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=nota-" + invoice.number() + ".pdf")
        .body(InvoicePdf.of(invoice));
  }

  @GetMapping(path = "/invoice.css")
  ResponseEntity<Resource> stylesheet(@PathVariable String id) {
    return ResponseEntity.ok().contentType(MediaType.valueOf("text/css")).body(STYLESHEET);
  }

  private Invoice find(String id, Principal shopper) {
    return invoices
        .find(shopper.getName(), id)
        .orElseThrow(
            () -> problem(HttpStatus.NOT_FOUND, "You have no such order with a nota"));
  }
}
