import type { Cart, CartLine } from '@/api/types';
import { kept } from '@/shared/storage/kept';
import type { LineDraft } from './lines';
import type { Wish } from './shown';

/** What this browser remembers of the cart, should its session or its connection be gone. */
export interface KeptCart {
  cart?: Cart;
  /** Lines of a cart that is gone with its session. */
  lost: readonly CartLine[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMoney(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.amount) && typeof value.currency === 'string';
}

function isDraft(value: unknown): value is LineDraft {
  return (
    isRecord(value) &&
    typeof value.sku === 'string' &&
    typeof value.name === 'string' &&
    isMoney(value.unitPrice) &&
    Array.isArray(value.options) &&
    value.options.every((option) => isRecord(option) && typeof option.id === 'string')
  );
}

function isLine(value: unknown): value is CartLine {
  return (
    isRecord(value) &&
    isDraft(value) &&
    typeof value.id === 'string' &&
    Number.isInteger(value.quantity) &&
    isMoney(value.lineTotal)
  );
}

function isWish(value: unknown): value is Wish {
  return isRecord(value) && isDraft(value.line) && Number.isInteger(value.quantity);
}

/** Whether it can be shown as a cart, whoever wrote it. */
export function isCart(value: unknown): value is Cart {
  return (
    isRecord(value) &&
    Number.isInteger(value.version) &&
    isMoney(value.total) &&
    Array.isArray(value.items) &&
    value.items.every(isLine)
  );
}

function parse(value: unknown): KeptCart | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const lost: unknown[] = Array.isArray(value.lost) ? value.lost : [];
  return { ...(isCart(value.cart) && { cart: value.cart }), lost: lost.filter(isLine) };
}

/** What this tab wants and the server has not answered, for the next page when this one is left. */
export const keptWishes = kept<Wish[]>(
  'cart-wishes',
  (value) => (Array.isArray(value) ? value.filter(isWish) : undefined),
  () => sessionStorage,
);

export const keptCart = kept<KeptCart>('cart', parse);
