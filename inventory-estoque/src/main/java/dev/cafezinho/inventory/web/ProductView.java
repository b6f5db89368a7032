package dev.cafezinho.inventory.web;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Offer;

/** An offer as the storefront and Principal read it. */
record ProductView(
    String sku,
    String name,
    String description,
    String category,
    Money price,
    int available,
    String image) {
  static ProductView of(Offer offer) {
    var shown = offer.description();
    return new ProductView(
        offer.sku(),
        shown.name(),
        shown.description(),
        shown.category(),
        shown.price(),
        offer.available(),
        shown.image());
  }
}
