package dev.cafezinho.inventory.web;

import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.web.Problems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
class ProductController {
  private final Products products;

  ProductController(Products products) {
    this.products = products;
  }

  @GetMapping
  List<ProductView> all() {
    return products.offers().stream().map(ProductView::of).toList();
  }

  @GetMapping("/{sku}")
  ProductView one(@PathVariable String sku) {
    return products
        .offer(sku)
        .map(ProductView::of)
        .orElseThrow(() -> Problems.problem(HttpStatus.NOT_FOUND, "There is no such product"));
  }
}
