package dev.cafezinho.order.catalogue;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Language;
import java.util.List;
import java.util.Map;

/**
 * Choices of one kind, of which a unit has at least {@code min} and at most {@code max}.
 *
 * @param translations by BCP 47 tag
 */
public record OptionGroup(
    String id,
    String name,
    int min,
    int max,
    List<Choice> choices,
    @JsonInclude(NON_EMPTY) Map<String, Translation> translations) {
  public OptionGroup {
    choices = List.copyOf(choices);
    translations = Map.copyOf(requireNonNullElse(translations, Map.of()));
  }

  /** With the names of the language alone. */
  OptionGroup in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new OptionGroup(
        id,
        requireNonNullElse(words.name(), name),
        min,
        max,
        choices.stream().map(choice -> choice.in(language)).toList(),
        Map.of());
  }
}
