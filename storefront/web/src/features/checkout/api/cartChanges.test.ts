import { describe, expect, it } from 'vitest';
import type { Cart, CartLine } from '@/api/types';
import { changesBetween } from './cartChanges';
import { leftForLine, stuckLines } from './refusal';

const brl = (amount: number) => ({ amount, currency: 'BRL' });

function line(sku: string, quantity = 1, changes: Partial<CartLine> = {}): CartLine {
  return {
    id: `id-${sku}`,
    sku,
    name: sku,
    options: [],
    quantity,
    unitPrice: brl(500),
    lineTotal: brl(500 * quantity),
    ...changes,
  };
}

const cart = (...items: CartLine[]): Cart => ({ version: 1, items, total: brl(0) });

describe('what is different in a cart', () => {
  it('is nothing in the same one, whatever its lines are called by the server', () => {
    expect(changesBetween(cart(line('a', 2)), cart(line('a', 2, { id: 'other' })))).toEqual([]);
  });

  it('is told line by line', () => {
    const now = cart(line('a', 3), line('b', 1, { unitPrice: brl(700) }), line('new'));
    const changes = changesBetween(cart(line('a', 2), line('b'), line('gone')), now);
    expect(changes.map(({ kind, line: { sku } }) => `${sku} ${kind}`)).toEqual([
      'a quantity',
      'b price',
      'new added',
      'gone removed',
    ]);
  });
});

describe('what stands in the way of an order', () => {
  const refused = { id: 'id-a', sku: 'a', name: 'a', problem: 'SOLD_OUT' as const };

  it('is what the cart says of its lines; a new price is not in the way', () => {
    const now = cart(
      line('a', 5, { problem: 'ONLY_N_LEFT', available: 3 }),
      line('b', 1, { problem: 'PRICE_CHANGED' }),
    );
    expect(stuckLines(now, now, [])).toEqual([
      { id: 'id-a', sku: 'a', name: 'a', problem: 'ONLY_N_LEFT', available: 3 },
    ]);
  });

  it('is what the refusal named, until it is changed', () => {
    const sent = cart(line('a', 2));
    expect(stuckLines(sent, sent, [refused])).toEqual([refused]);
    expect(stuckLines(cart(line('a', 1)), sent, [refused])).toEqual([]);
    expect(stuckLines(cart(), sent, [refused])).toEqual([]);
  });

  it('leaves to a line what the other lines of its product do not have', () => {
    const few = { ...refused, problem: 'ONLY_N_LEFT' as const, available: 3 };
    expect(leftForLine(cart(line('a', 5), line('a', 2, { id: 'other' })), few)).toBe(1);
    expect(leftForLine(cart(line('a', 5), line('a', 4, { id: 'other' })), few)).toBe(0);
    expect(leftForLine(cart(line('a', 5)), refused)).toBe(0);
  });
});
