package dev.cafezinho.inventory.web;

import static dev.cafezinho.service.Problems.problem;

import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Products;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the shop offers. */
@RestController
@RequestMapping("/api/products")
class ProductController {
  private final Products products;

  ProductController(Products products) {
    this.products = products;
  }

  @GetMapping
  List<Product> all() {
    return products.all();
  }

  @GetMapping("/{sku}")
  Product one(@PathVariable String sku) {
    return products
        .find(sku)
        .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "There is no product " + sku));
  }
}
