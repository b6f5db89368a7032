package dev.cafezinho.shipping.invoice;

import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.shipping.Invoice;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The nota's template, filled in. It is HTML that is XML as well, for the PDF is made from it. The
 * engine is built when the first nota is read.
 */
@Component
public class InvoicePage {
  private final SingletonSupplier<SpringTemplateEngine> templates =
      SingletonSupplier.of(InvoicePage::engine);

  private final ShopProperties shop;

  InvoicePage(ShopProperties shop) {
    this.shop = shop;
  }

  /** For a browser. */
  public String of(Invoice invoice) {
    return fill("invoice", Map.of("nota", InvoiceView.of(invoice, shop), "paper", false));
  }

  /** For the PDF, which brings its style along and is told how to draw what it cannot shape. */
  String onPaper(InvoiceView nota, String style) {
    return fill("invoice", Map.of("nota", nota, "paper", true, "style", style));
  }

  /** Where there is no nota. */
  public String missing() {
    return fill("missing", Map.of("shop", new Written(shop.name())));
  }

  private String fill(String template, Map<String, Object> words) {
    return templates.obtain().process(template, new Context(Portuguese.LOCALE, words));
  }

  private static SpringTemplateEngine engine() {
    var resolver = new ClassLoaderTemplateResolver(InvoicePage.class.getClassLoader());
    resolver.setPrefix("dev/cafezinho/shipping/invoice/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
