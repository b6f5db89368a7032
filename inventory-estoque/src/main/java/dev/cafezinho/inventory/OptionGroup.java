package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.cafezinho.contracts.Language;
import java.util.List;
import java.util.Map;

/**
 * Choices of one kind, of which a unit has at least {@code min} and at most {@code max}.
 *
 * @param id unique within the product
 * @param translations by BCP 47 tag
 */
public record OptionGroup(
    String id,
    String name,
    int min,
    int max,
    List<Choice> choices,
    Map<String, Translation> translations) {
  public OptionGroup {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    choices = List.copyOf(choices);
    translations = Map.copyOf(requireNonNullElse(translations, Map.of()));
    if (min < 0 || max < 1 || max < min || choices.size() < min) {
      throw new IllegalArgumentException(
          "nobody can choose %d to %d of %d: %s".formatted(min, max, choices.size(), id));
    }
  }

  OptionGroup in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new OptionGroup(
        id,
        requireNonNullElse(words.name(), name),
        min,
        max,
        choices.stream().map(choice -> choice.in(language)).toList(),
        translations);
  }
}
