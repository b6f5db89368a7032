package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the shop sells; the header {@code Cafezinho-Stale} tells that Estoque is away. */
@RestController
@RequestMapping("/api/products")
class ProductController {
  private final Catalogue catalogue;

  ProductController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  ResponseEntity<List<Product>> all(Language language) {
    List<Product> products =
        catalogue.products().stream().map(product -> product.in(language)).toList();
    return answer(products, products.stream().anyMatch(ProductController::stale));
  }

  @GetMapping("/{sku}")
  ResponseEntity<Product> one(@PathVariable String sku, Language language) {
    return catalogue
        .product(sku)
        .map(product -> answer(product.in(language), stale(product)))
        .orElseThrow(
            () ->
                CartProblems.UNKNOWN_PRODUCT.because(
                    "There is no such product", Map.of("sku", sku)));
  }

  private static boolean stale(Product product) {
    return Boolean.TRUE.equals(product.stale());
  }

  private static <T> ResponseEntity<T> answer(T body, boolean stale) {
    ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
    return (stale ? ok.header("Cafezinho-Stale", "true") : ok).body(body);
  }
}
