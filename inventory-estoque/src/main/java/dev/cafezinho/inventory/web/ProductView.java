package dev.cafezinho.inventory.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.inventory.Choice;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.OptionGroup;
import dev.cafezinho.inventory.Translation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer as Principal reads it: with names in the reader's language, and with all others, so that
 * one answer serves readers of every language.
 */
record ProductView(
    String sku,
    String name,
    String description,
    String category,
    Money price,
    int available,
    String image,
    boolean drink,
    @JsonInclude(NON_EMPTY) List<Group> options,
    @JsonInclude(NON_EMPTY) Map<String, Translation> translations) {
  /** Choices of one kind. */
  record Group(
      String id,
      String name,
      int min,
      int max,
      List<Option> choices,
      @JsonInclude(NON_EMPTY) Map<String, Translation> translations) {
    static Group of(OptionGroup group) {
      return new Group(
          group.id(),
          group.name(),
          group.min(),
          group.max(),
          group.choices().stream().map(Option::of).toList(),
          group.translations());
    }
  }

  /** A choice; what is not so is left out. */
  record Option(
      String id,
      String name,
      Money price,
      @JsonProperty("default") @JsonInclude(NON_NULL) @Nullable Boolean byDefault,
      @JsonInclude(NON_NULL) @Nullable Boolean soldOut,
      @JsonInclude(NON_EMPTY) Map<String, Translation> translations) {
    static Option of(Choice choice) {
      return new Option(
          choice.id(),
          choice.name(),
          choice.price(),
          choice.byDefault() ? true : null,
          choice.soldOut() ? true : null,
          choice.translations());
    }
  }

  static ProductView of(Offer offer, Language language) {
    var shown = offer.description().in(language);
    return new ProductView(
        offer.sku(),
        shown.name(),
        shown.description(),
        shown.category(),
        shown.price(),
        offer.available(),
        shown.image(),
        shown.drink(),
        shown.options().stream().map(Group::of).toList(),
        shown.translations());
  }
}
