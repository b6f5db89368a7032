package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import java.util.Map;

/**
 * One of the choices of a group.
 *
 * @param id unique within the product
 * @param price that it adds to each unit; may be zero or negative
 * @param byDefault whether a page chooses it beforehand
 * @param translations by BCP 47 tag
 */
public record Choice(
    String id,
    String name,
    Money price,
    @JsonProperty("default") Boolean byDefault,
    Boolean soldOut,
    Map<String, Translation> translations) {
  public Choice {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(price, "price");
    byDefault = requireNonNullElse(byDefault, false);
    soldOut = requireNonNullElse(soldOut, false);
    translations = Map.copyOf(requireNonNullElse(translations, Map.of()));
  }

  Choice in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new Choice(
        id, requireNonNullElse(words.name(), name), price, byDefault, soldOut, translations);
  }
}
