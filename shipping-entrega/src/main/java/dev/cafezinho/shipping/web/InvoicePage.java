package dev.cafezinho.shipping.web;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.shipping.Invoice;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A nota as a page to read and to print, without scripts; its style is in a file of its own. */
final class InvoicePage {
  private InvoicePage() {}

  static String of(Invoice invoice, Language words) {
    return """
    <!doctype html>
    <html lang="%1$s">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s %3$s · Cafezinho</title>
      <link rel="stylesheet" href="invoice.css">
    </head>
    <body>
      <main>
        <header>
          <p class="shop">Cafezinho</p>
          <h1>%2$s %3$s</h1>
        </header>
        <dl>
          <dt>%4$s</dt><dd>%5$d</dd>
          <dt>%6$s</dt><dd><time datetime="%7$s">%8$s</time></dd>
          <dt>%9$s</dt><dd>%10$s<br>%11$s</dd>
          %12$s
        </dl>
        <table>
          <thead><tr><th scope="col">%13$s</th><th scope="col">%14$s</th>\
    <th scope="col">%15$s</th><th scope="col">%16$s</th></tr></thead>
          <tbody>
            %17$s
          </tbody>
          <tfoot><tr><th scope="row" colspan="3">%18$s</th><td>%19$s</td></tr></tfoot>
        </table>
        <nav><a href="invoice.pdf%20$s">%21$s</a> %22$s</nav>
      </main>
    </body>
    </html>
    """
        .formatted(
            words.tag(),
            words.invoice,
            text(invoice.number()),
            words.order,
            invoice.orderNumber(),
            words.issued,
            invoice.issuedAt(),
            words.time(invoice.issuedAt()),
            words.customer,
            text(invoice.buyer().name()),
            text(invoice.buyer().email()),
            address(invoice, words),
            words.product,
            words.quantity,
            words.price,
            words.amount,
            rows(invoice, words),
            words.total,
            words.money(invoice.total()),
            words == Language.ENGLISH ? "?lang=en" : "",
            words.asPdf,
            otherLanguage(words));
  }

  private static String address(Invoice invoice, Language words) {
    Address address = invoice.address();
    return address == null
        ? ""
        : "<dt>%s</dt><dd>%s<br>%s – %s<br>%s</dd>"
            .formatted(
                words.delivery,
                text(address.street()),
                text(address.city()),
                text(address.state()),
                text(address.postalCode()));
  }

  private static String rows(Invoice invoice, Language words) {
    return invoice.lines().stream()
        .map(
            line ->
                "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                        text(line.name()),
                        line.quantity(),
                        words.money(line.unitPrice()),
                        words.money(line.lineTotal())))
        .collect(Collectors.joining("\n        "));
  }

  private static String otherLanguage(Language words) {
    return switch (words) {
      case PORTUGUESE -> "<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>";
      case ENGLISH -> "<a href=\"?lang=pt-BR\" lang=\"pt-BR\" hreflang=\"pt-BR\">Português</a>";
    };
  }

  /** What somebody wrote, as text and never as markup. */
  private static String text(String written) {
    return HtmlUtils.htmlEscape(written, "UTF-8");
  }
}
