package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Map;

/**
 * A choice that the shopper made for a line.
 *
 * @param id unique within the product
 * @param name in Portuguese
 * @param price that it adds to each unit; may be zero or negative
 * @param names in other languages than Portuguese, by BCP 47 tag
 */
public record ChosenOption(String id, String name, Money price, Map<String, String> names) {
  public ChosenOption {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(price, "price");
    names = Map.copyOf(requireNonNullElse(names, Map.of()));
  }

  /** The name in the language, or in Portuguese where there is no other. */
  public String nameIn(Language language) {
    return names.getOrDefault(language.tag(), name);
  }
}
