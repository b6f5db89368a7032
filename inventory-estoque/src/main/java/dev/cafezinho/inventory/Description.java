package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Money;

/**
 * What people see of a product.
 *
 * @param image path of its picture on the storefront
 */
public record Description(
    String name, String description, String category, Money price, String image) {
  public Description {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(category, "category");
    requireNonNull(price, "price");
    requireNonNull(image, "image");
  }
}
