package dev.cafezinho.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What something is called in another language than Portuguese. What is null stays Portuguese; only
 * products have a description and a category.
 */
public record Translation(
    @Nullable String name, @Nullable String description, @Nullable String category) {
  static final Translation NONE = new Translation(null, null, null);
}
