package dev.cafezinho.order.catalogue;

import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether options can be chosen for a product as it is now. */
public sealed interface Selection {
  /**
   * They can.
   *
   * @param choices in the order in which the product has them
   */
  record Chosen(Product product, List<Choice> choices) implements Selection {
    /** A line of it, at the price of this moment. */
    public OrderLine line(String id, @Nullable String note, int quantity) {
      List<ChosenOption> options = choices.stream().map(Choice::chosen).toList();
      return new OrderLine(
          id, product.sku(), product.name(), options, note, quantity, unitPrice(), product.names());
    }

    /** Never below zero, whatever the choices take off. */
    Money unitPrice() {
      Money price =
          choices.stream().map(Choice::price).reduce(product.price(), (a, b) -> a.plus(b));
      return new Money(Math.max(0, price.amount()), price.currency());
    }
  }

  /** They cannot. */
  sealed interface Refused extends Selection {}

  /** The product has no such choice. */
  record UnknownOption(String option) implements Refused {}

  /** More have to be chosen of this group. */
  record TooFew(OptionGroup group) implements Refused {}

  /** Fewer may be chosen of this group. */
  record TooMany(OptionGroup group) implements Refused {}

  /** This choice cannot be chosen now. */
  record SoldOut(OptionGroup group, Choice choice) implements Refused {}

  /**
   * @param options the ids of the choices, in any order
   */
  static Selection of(Product product, Collection<String> options) {
    Set<String> wanted = new HashSet<>(options);
    Optional<Selection> refused =
        Stream.concat(
                unknown(product, options),
                product.options().stream().flatMap(group -> refused(group, wanted)))
            .findFirst();
    return refused.orElseGet(() -> new Chosen(product, chosen(product.options(), wanted)));
  }

  private static Stream<Selection> unknown(Product product, Collection<String> options) {
    Set<String> known = new HashSet<>();
    product.options().stream()
        .flatMap(group -> group.choices().stream())
        .map(Choice::id)
        .forEach(known::add);
    return options.stream().filter(option -> !known.contains(option)).map(UnknownOption::new);
  }

  private static Stream<Selection> refused(OptionGroup group, Set<String> wanted) {
    List<Choice> chosen = chosen(List.of(group), wanted);
    if (chosen.size() < group.min()) {
      return Stream.of(new TooFew(group));
    }
    if (chosen.size() > group.max()) {
      return Stream.of(new TooMany(group));
    }
    return chosen.stream()
        .filter(choice -> Boolean.TRUE.equals(choice.soldOut()))
        .map(choice -> new SoldOut(group, choice));
  }

  private static List<Choice> chosen(List<OptionGroup> groups, Set<String> wanted) {
    return groups.stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> wanted.contains(choice.id()))
        .toList();
  }
}
