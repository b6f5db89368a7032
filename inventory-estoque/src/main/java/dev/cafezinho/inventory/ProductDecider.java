package dev.cafezinho.inventory;

import dev.cafezinho.eventlog.Decider;
import java.util.List;

/** The rules of what people do to a product. Twice is once. */
public final class ProductDecider implements Decider<ProductCommand, ProductSale, ProductEvent> {
  @Override
  public ProductSale initial() {
    return ProductSale.ON_SALE;
  }

  @Override
  public List<ProductEvent> decide(ProductCommand command, ProductSale sale) {
    return switch (command) {
      case ProductCommand.Pause(var by, var now) ->
          sale == ProductSale.ON_SALE ? List.of(new ProductEvent.Paused(by, now)) : List.of();
      case ProductCommand.Resume(var by, var now) ->
          sale == ProductSale.PAUSED ? List.of(new ProductEvent.Resumed(by, now)) : List.of();
    };
  }

  @Override
  public ProductSale evolve(ProductSale sale, ProductEvent event) {
    return switch (event) {
      case ProductEvent.Paused _ -> ProductSale.PAUSED;
      case ProductEvent.Resumed _ -> ProductSale.ON_SALE;
    };
  }
}
