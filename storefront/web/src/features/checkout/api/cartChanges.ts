import type { Cart, CartLine, Money } from '@/api/types';
import { lineKey } from '@/features/cart/api/lines';

/** What makes a cart another one than the shopper has seen. */
export type CartChange =
  | { kind: 'added' | 'removed'; line: CartLine }
  | { kind: 'quantity'; line: CartLine; before: number }
  | { kind: 'price'; line: CartLine; before: Money };

export function changesBetween(seen: Cart, now: Cart): CartChange[] {
  const before = new Map(seen.items.map((line) => [lineKey(line), line]));
  const after = new Set(now.items.map(lineKey));
  const changes = now.items.flatMap((line): CartChange[] => {
    const known = before.get(lineKey(line));
    if (known === undefined) {
      return [{ kind: 'added', line }];
    }
    return [
      ...(known.unitPrice.amount === line.unitPrice.amount
        ? []
        : [{ kind: 'price' as const, line, before: known.unitPrice }]),
      ...(known.quantity === line.quantity
        ? []
        : [{ kind: 'quantity' as const, line, before: known.quantity }]),
    ];
  });
  const removed = seen.items.filter((line) => !after.has(lineKey(line)));
  return [...changes, ...removed.map((line) => ({ kind: 'removed' as const, line }))];
}
