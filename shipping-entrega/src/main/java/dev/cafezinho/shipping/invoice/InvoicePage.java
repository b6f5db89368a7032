package dev.cafezinho.shipping.invoice;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The nota as a page to print; its style sheet is beside it. */
public final class InvoicePage {
  private InvoicePage() {}

  /**
   * @param stylesheet where the style sheet is
   */
  public static String of(Invoice invoice, String stylesheet) {
    String title = HtmlUtils.htmlEscape(InvoiceText.title(invoice));
    String head =
        InvoiceText.head(invoice).stream()
            .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
            .collect(Collectors.joining("\n"));
    String lines =
        invoice.lines().stream().map(InvoicePage::row).collect(Collectors.joining("\n"));
    return """
        <!doctype html>
        <html lang="pt-BR">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <main>
        <h1>Cafezinho</h1>
        <h2>%s</h2>
        %s
        <table>
        <thead><tr><th>Produto</th><th>Quantidade</th><th>Preço</th><th>Valor</th></tr></thead>
        <tbody>
        %s
        </tbody>
        <tfoot><tr><th colspan="3">Total</th><td>%s</td></tr></tfoot>
        </table>
        </main>
        </body>
        </html>
        """
        .formatted(
            title, stylesheet, title, head, lines, InvoiceText.money(invoice.total()));
  }

  private static String row(Invoice.Line line) {
    return "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            HtmlUtils.htmlEscape(line.name()),
            line.quantity(),
            InvoiceText.money(line.unitPrice()),
            InvoiceText.money(line.lineTotal()));
  }
}
