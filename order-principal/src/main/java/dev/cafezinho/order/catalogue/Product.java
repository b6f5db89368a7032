package dev.cafezinho.order.catalogue;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as Estoque tells it.
 *
 * @param available units that nobody holds; null for a product without stock
 * @param image the picture's path on the shop's origin
 * @param drink whether it takes part of an admission at the counter
 * @param options what can be chosen, in the order in which it is shown
 * @param translations by BCP 47 tag
 * @param stale true when this is remembered and Estoque could not be asked; otherwise absent
 */
@JsonInclude(NON_NULL)
public record Product(
    String sku,
    String name,
    String description,
    String category,
    Money price,
    @Nullable Long available,
    String image,
    Boolean drink,
    @JsonInclude(NON_EMPTY) List<OptionGroup> options,
    @JsonInclude(NON_EMPTY) Map<String, Translation> translations,
    @Nullable Boolean stale) {
  public Product {
    drink = requireNonNullElse(drink, false);
    options = List.copyOf(requireNonNullElse(options, List.of()));
    translations = Map.copyOf(requireNonNullElse(translations, Map.of()));
  }

  /** With the names of the language alone; in Portuguese where there are no others. */
  public Product in(Language language) {
    Translation words = translations.getOrDefault(language.tag(), Translation.NONE);
    return new Product(
        sku,
        requireNonNullElse(words.name(), name),
        requireNonNullElse(words.description(), description),
        requireNonNullElse(words.category(), category),
        price,
        available,
        image,
        drink,
        options.stream().map(group -> group.in(language)).toList(),
        Map.of(),
        stale);
  }

  /** The names in other languages than Portuguese. */
  Map<String, String> names() {
    return Translation.names(translations);
  }

  /** What seldom changes. */
  Product withoutAvailable() {
    return with(null, stale);
  }

  Product remembered() {
    return with(available, true);
  }

  private Product with(@Nullable Long units, @Nullable Boolean old) {
    return new Product(
        sku, name, description, category, price, units, image, drink, options, translations, old);
  }
}
