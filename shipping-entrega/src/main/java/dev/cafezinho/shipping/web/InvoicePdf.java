package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.shipping.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A nota as PDF, on as many A4 pages as it needs. */
final class InvoicePdf {
  private static final float QUANTITY = 350;
  private static final float PRICE = 440;

  private InvoicePdf() {}

  static byte[] of(Invoice invoice, Language words) {
    try (PDDocument document = new PDDocument()) {
      String title = words.invoice + " " + invoice.number();
      document.getDocumentInformation().setTitle(title + " · Cafezinho");
      document.getDocumentCatalog().setLanguage(words.tag());
      try (PdfPages pages = new PdfPages(document)) {
        pages.line(12, "Cafezinho");
        pages.line(20, title);
        pages.gap();
        about(invoice, words, pages);
        pages.gap();
        table(invoice, words, pages);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The nota could not be written as PDF", e);
    }
  }

  private static void about(Invoice invoice, Language words, PdfPages pages) throws IOException {
    pages.line(11, words.order + ": " + invoice.orderNumber());
    pages.line(11, words.issued + ": " + words.time(invoice.issuedAt()));
    pages.line(11, words.customer + ": " + invoice.buyer().name());
    pages.line(11, invoice.buyer().email());
    Address address = invoice.address();
    if (address != null) {
      pages.line(11, words.delivery + ": " + address.street());
      pages.line(11, address.city() + " – " + address.state() + ", " + address.postalCode());
    }
  }

  private static void table(Invoice invoice, Language words, PdfPages pages) throws IOException {
    row(pages, words.product, words.quantity, words.price, words.amount);
    pages.rule();
    for (Invoice.Line line : invoice.lines()) {
      row(
          pages,
          line.name(),
          String.valueOf(line.quantity()),
          words.money(line.unitPrice()),
          words.money(line.lineTotal()));
    }
    pages.rule();
    row(pages, words.total, "", "", words.money(invoice.total()));
  }

  private static void row(PdfPages pages, String name, String quantity, String price, String amount)
      throws IOException {
    pages.next(11);
    pages.left(11, name, QUANTITY - 40);
    pages.right(11, quantity, QUANTITY);
    pages.right(11, price, PRICE);
    pages.right(11, amount, PdfPages.RIGHT);
  }
}
