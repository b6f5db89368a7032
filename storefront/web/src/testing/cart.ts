import type { Cart, CartLine, Money } from '@/api/types';

export const brl = (amount: number): Money => ({ amount, currency: 'BRL' });

export function aCartLine(changes: Partial<CartLine> = {}): CartLine {
  const line = {
    id: 'line-1',
    sku: 'cafe-espresso',
    name: 'Café espresso',
    options: [],
    quantity: 1,
    unitPrice: brl(700),
    available: 200,
    ...changes,
  };
  return { lineTotal: brl(line.unitPrice.amount * line.quantity), ...line };
}

export function aCart(items: readonly CartLine[] = [], changes: Partial<Cart> = {}): Cart {
  const total = brl(items.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0));
  return { version: items.length, items: [...items], total, ...changes };
}
