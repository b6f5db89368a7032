package dev.cafezinho.order.catalogue;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What something is called in another language than Portuguese. What is null stays Portuguese; only
 * products have a description and a category.
 */
public record Translation(
    @Nullable String name, @Nullable String description, @Nullable String category) {
  static final Translation NONE = new Translation(null, null, null);

  /** The names, by language. */
  static Map<String, String> names(Map<String, Translation> translations) {
    return translations.entrySet().stream()
        .filter(words -> words.getValue().name() != null)
        .collect(
            toMap(Map.Entry::getKey, words -> Objects.requireNonNull(words.getValue().name())));
  }
}
