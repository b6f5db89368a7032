package dev.cafezinho.inventory.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.web.ProblemType;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
class ProductController {
  static final ProblemType UNKNOWN_PRODUCT =
      new ProblemType(HttpStatus.NOT_FOUND, "unknown-product");

  private final Products products;

  ProductController(Products products) {
    this.products = products;
  }

  @GetMapping
  List<ProductView> all(Language language) {
    return products.offers().stream().map(offer -> ProductView.of(offer, language)).toList();
  }

  @GetMapping("/{sku}")
  ProductView one(@PathVariable String sku, Language language) {
    return products
        .offer(sku)
        .map(offer -> ProductView.of(offer, language))
        .orElseThrow(() -> UNKNOWN_PRODUCT.because("There is no such product"));
  }
}
