package dev.cafezinho.order.catalogue;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the choices of a group.
 *
 * @param id unique within the product
 * @param price that it adds to each unit; may be zero or negative
 * @param byDefault true where a page chooses it beforehand; otherwise absent
 * @param soldOut true where it cannot be chosen now; otherwise absent
 * @param translations by BCP 47 tag
 */
public record Choice(
    String id,
    String name,
    Money price,
    @JsonProperty("default") @JsonInclude(NON_NULL) @Nullable Boolean byDefault,
    @JsonInclude(NON_NULL) @Nullable Boolean soldOut,
    @JsonInclude(NON_EMPTY) Map<String, Translation> translations) {
  public Choice {
    translations = Map.copyOf(requireNonNullElse(translations, Map.of()));
  }

  /** With the name of the language alone. */
  Choice in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new Choice(
        id, requireNonNullElse(words.name(), name), price, byDefault, soldOut, Map.of());
  }

  ChosenOption chosen() {
    return new ChosenOption(id, name, price, Translation.names(translations));
  }
}
