package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people see of a product, in Portuguese.
 *
 * @param image path of its picture on the storefront
 * @param drink whether it takes part of an admission at the counter
 * @param options what can be chosen, in the order in which it is shown
 * @param translations by BCP 47 tag
 * @param position on the menu, which begins with the lowest
 */
public record Description(
    String name,
    String description,
    String category,
    Money price,
    String image,
    boolean drink,
    List<OptionGroup> options,
    Map<String, Translation> translations,
    int position) {
  public Description {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(category, "category");
    requireNonNull(price, "price");
    requireNonNull(image, "image");
    options = List.copyOf(options);
    translations = Map.copyOf(translations);
    Set<String> ids = new HashSet<>();
    options.stream().flatMap(group -> group.choices().stream()).map(Choice::id).forEach(ids::add);
    if (ids.size() != options.stream().mapToInt(group -> group.choices().size()).sum()) {
      throw new IllegalArgumentException("two choices of " + name + " have the same id");
    }
  }

  /** The same with the names of the language; in Portuguese where there are no others. */
  public Description in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new Description(
        requireNonNullElse(words.name(), name),
        requireNonNullElse(words.description(), description),
        requireNonNullElse(words.category(), category),
        price,
        image,
        drink,
        options.stream().map(group -> group.in(language)).toList(),
        translations,
        position);
  }
}
