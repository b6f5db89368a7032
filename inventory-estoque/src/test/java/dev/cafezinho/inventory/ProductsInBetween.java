package dev.cafezinho.inventory;

import java.util.List;
import java.util.Optional;

/** Something happens after so many questions or changes. */
class ProductsInBetween implements Products {
  private final Products products;
  private final Runnable happening;
  private int callsBefore;

  ProductsInBetween(Products products, Runnable happening) {
    this(products, 1, happening);
  }

  ProductsInBetween(Products products, int callsBefore, Runnable happening) {
    this.products = products;
    this.callsBefore = callsBefore;
    this.happening = happening;
  }

  @Override
  public List<Offer> offers() {
    return products.offers();
  }

  @Override
  public Optional<Offer> offer(String sku) {
    return products.offer(sku);
  }

  @Override
  public boolean couldTake(String order, Line line) {
    called();
    return products.couldTake(order, line);
  }

  @Override
  public boolean take(String order, Line line) {
    called();
    return products.take(order, line);
  }

  @Override
  public void giveBack(String order, String sku) {
    called();
    products.giveBack(order, sku);
  }

  @Override
  public void settle(String order, String sku) {
    called();
    products.settle(order, sku);
  }

  @Override
  public void giveBackLate(String order, Line line) {
    called();
    products.giveBackLate(order, line);
  }

  @Override
  public void forgetReturn(String order, String sku) {
    called();
    products.forgetReturn(order, sku);
  }

  private void called() {
    if (callsBefore-- == 0) {
      happening.run();
    }
  }
}
