import type { Choice, ChosenOption, Money, OptionGroup, Product } from '@/api/types';

/** The ids of the chosen choices of all groups; ids are unique within a product. */
export type Selection = ReadonlySet<string>;

export function groupsOf({ options }: Product): readonly OptionGroup[] {
  return options ?? [];
}

function chosenIn(group: OptionGroup, selection: Selection): Choice[] {
  return group.choices.filter(({ id }) => selection.has(id));
}

/** What a page chooses beforehand. Choices that are sold out are left to the shopper's eye. */
export function defaultSelection(product: Product): Selection {
  return new Set(
    groupsOf(product).flatMap((group) =>
      group.choices
        .filter((choice) => choice.default === true && choice.soldOut !== true)
        .slice(0, group.max)
        .map(({ id }) => id),
    ),
  );
}

/** Of a line that is to be changed: what there was, as far as the product still has it. */
export function selectionOf(product: Product, options: readonly ChosenOption[]): Selection {
  const offered = new Set(
    groupsOf(product).flatMap(({ choices }) =>
      choices.filter(({ soldOut }) => soldOut !== true).map(({ id }) => id),
    ),
  );
  return new Set(options.map(({ id }) => id).filter((id) => offered.has(id)));
}

/** One of one: the choices exclude each other, and one stays chosen. */
export function isExclusive({ min, max }: OptionGroup): boolean {
  return min === 1 && max === 1;
}

export function isFull(group: OptionGroup, selection: Selection): boolean {
  return group.max > 1 && chosenIn(group, selection).length >= group.max;
}

/** Where only one may be chosen it takes the place of the one before. */
export function toggle(group: OptionGroup, selection: Selection, id: string): Selection {
  const isChosen = selection.has(id);
  const next = new Set(selection);
  if (group.max === 1) {
    group.choices.forEach((choice) => next.delete(choice.id));
    if (!isChosen || isExclusive(group)) {
      next.add(id);
    }
  } else if (isChosen) {
    next.delete(id);
  } else if (!isFull(group, selection)) {
    next.add(id);
  }
  return next;
}

/** The groups of which more has to be chosen, in their order. */
export function missingGroups(product: Product, selection: Selection): OptionGroup[] {
  return groupsOf(product).filter((group) => chosenIn(group, selection).length < group.min);
}

/** Nobody can choose enough of what is left. */
export function cannotBeChosen(product: Product): boolean {
  return groupsOf(product).some(
    ({ min, choices }) => choices.filter(({ soldOut }) => soldOut !== true).length < min,
  );
}

export function chosenOptions(product: Product, selection: Selection): ChosenOption[] {
  return groupsOf(product).flatMap((group) =>
    chosenIn(group, selection).map(({ id, name, price }) => ({ id, name, price })),
  );
}

/** Of one, with what is chosen; never below zero. */
export function unitPrice({ price }: Product, options: readonly ChosenOption[]): Money {
  const amount = options.reduce((sum, option) => sum + option.price.amount, price.amount);
  return { ...price, amount: Math.max(0, amount) };
}

/** The least that it costs, where that is not the product's own price. */
export function lowestPrice(product: Product): Money {
  const required = groupsOf(product).flatMap(({ min, choices }) =>
    choices
      .filter(({ soldOut }) => soldOut !== true)
      .map(({ price }) => price.amount)
      .sort((a, b) => a - b)
      .slice(0, min),
  );
  const amount = required.reduce((sum, price) => sum + price, product.price.amount);
  return { ...product.price, amount: Math.max(0, amount) };
}

/** Whether what has to be chosen makes it dearer or cheaper. */
export function hasPriceOfChoice(product: Product): boolean {
  return groupsOf(product).some(
    ({ min, choices }) => min > 0 && new Set(choices.map(({ price }) => price.amount)).size > 1,
  );
}
