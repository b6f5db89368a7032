import type { CartLine, ChosenOption, Money } from '@/api/types';

export const MAX_QUANTITY = 99;

/** A product as it was chosen: what a line of the cart is, apart from how often. */
export interface LineDraft {
  sku: string;
  name: string;
  options: readonly ChosenOption[];
  note?: string | undefined;
  /** Of one, with its options. */
  unitPrice: Money;
  available?: number | undefined;
}

type Chosen = Pick<LineDraft, 'sku' | 'options' | 'note'>;

export function isPlain({ options, note }: Chosen): boolean {
  return options.length === 0 && (note ?? '') === '';
}

/**
 * The same for two lines when they are the same line: one per product, options and note. Known before the server has
 * given the line its id.
 */
export function lineKey(line: Chosen): string {
  const { sku, options, note } = line;
  return isPlain(line)
    ? sku
    : JSON.stringify([sku, options.map(({ id }) => id).sort(), (note ?? '').trim()]);
}

/** What tests from outside call a line: its product, or its own id where the product was chosen with something. */
export function lineName(line: Chosen & { id: string }): string {
  return isPlain(line) ? line.sku : line.id;
}

export function draftOf(line: CartLine): LineDraft {
  const { sku, name, options, note, unitPrice, available } = line;
  return {
    sku,
    name,
    options,
    unitPrice,
    ...(note !== undefined && { note }),
    ...(available !== undefined && { available }),
  };
}

export function clampQuantity(quantity: number): number {
  return Math.min(MAX_QUANTITY, Math.max(0, Math.trunc(quantity)));
}
