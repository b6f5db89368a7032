package dev.cafezinho.inventory.store;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.inventory.Choice;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.OptionGroup;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Translation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the shop begins with. */
class CatalogueTest {
  private final List<Product> seed = Catalogue.read(new ClassPathResource("catalogue.json"));

  CatalogueTest() throws IOException {}

  @Test
  void hasTwentyProductsAllOfThemCounted() {
    assertThat(seed).hasSize(20).allMatch(product -> product.available() > 0);
    assertThat(seed.getFirst().sku()).isEqualTo("cafe-espresso");
    assertThat(seed).extracting(product -> product.description().position()).isSorted();
  }

  @Test
  void offersOptionsOfFourProducts() {
    assertThat(seed)
        .filteredOn(product -> !product.description().options().isEmpty())
        .extracting(Product::sku)
        .containsExactly("cappuccino", "cafe-com-leite", "mocha", "cafe-gelado");
    assertThat(groups())
        .extracting(OptionGroup::id, OptionGroup::min, OptionGroup::max)
        .containsOnly(tuple("size", 1, 1), tuple("milk", 0, 1));
    assertThat(groups().stream().filter(group -> group.min() > 0))
        .allMatch(group -> group.choices().stream().filter(Choice::byDefault).count() == 1);
  }

  @Test
  void saysAllOfItInEnglish() {
    String english = Language.ENGLISH.tag();
    assertThat(seed)
        .extracting(product -> product.description().translations().get(english))
        .allMatch(
            words ->
                words.name() != null && words.description() != null && words.category() != null);
    assertThat(
            groups().stream()
                .flatMap(
                    group ->
                        Stream.concat(
                            Stream.of(group.translations()),
                            group.choices().stream().map(Choice::translations))))
        .extracting(translations -> translations.getOrDefault(english, missing()).name())
        .doesNotContainNull();
  }

  private static Translation missing() {
    return new Translation(null, null, null);
  }

  /** A page can only show one heading for a category. */
  @Test
  void namesACategoryAlwaysTheSameInEnglish() {
    Map<String, List<Description>> categories =
        seed.stream().map(Product::description).collect(groupingBy(Description::category));
    assertThat(categories.values())
        .allMatch(
            same ->
                same.stream()
                        .map(product -> product.in(Language.ENGLISH).category())
                        .distinct()
                        .count()
                    == 1);
  }

  private List<OptionGroup> groups() {
    return seed.stream().flatMap(product -> product.description().options().stream()).toList();
  }
}
