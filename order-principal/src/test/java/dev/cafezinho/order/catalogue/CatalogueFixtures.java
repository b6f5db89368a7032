package dev.cafezinho.order.catalogue;

import dev.cafezinho.contracts.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products as Estoque would tell them. */
public final class CatalogueFixtures {
  /** Exactly one of three: one is cheaper, one dearer. */
  public static final OptionGroup SIZE =
      new OptionGroup(
          "size",
          "Tamanho",
          1,
          1,
          List.of(
              choice("pequeno", "Pequeno", -200, "Small"),
              choice("medio", "Médio", 0, "Medium"),
              choice("grande", "Grande", 300, "Large")),
          english("Size"));

  /** At most one of two. */
  public static final OptionGroup MILK =
      new OptionGroup(
          "milk",
          "Leite",
          0,
          1,
          List.of(
              choice("leite-de-aveia", "Leite de aveia", 250, "Oat milk"),
              choice("leite-desnatado", "Leite desnatado", 0, "Skimmed milk")),
          english("Milk"));

  private CatalogueFixtures() {}

  public static Product product(String sku, long cents, @Nullable Long available) {
    return product(sku, cents, available, List.of());
  }

  public static Product product(
      String sku, long cents, @Nullable Long available, List<OptionGroup> options) {
    return new Product(
        sku,
        sku,
        "-",
        "Cafés",
        Money.brl(cents),
        available,
        "/x.svg",
        true,
        options,
        Map.of("en", new Translation(sku + " in English", null, "Coffees")),
        null);
  }

  public static Choice choice(String id, String name, long cents, String english) {
    return new Choice(id, name, Money.brl(cents), null, null, english(english));
  }

  public static Choice soldOut(Choice choice) {
    return new Choice(choice.id(), choice.name(), choice.price(), null, true, Map.of());
  }

  private static Map<String, Translation> english(String name) {
    return Map.of("en", new Translation(name, null, null));
  }
}
