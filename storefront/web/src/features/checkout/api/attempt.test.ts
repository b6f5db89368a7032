import { describe, expect, it } from 'vitest';
import type { Cart, PlaceOrder } from '@/api/types';
import { beginAttempt, endAttempt, openAttempt } from './attempt';

const MINUTE = 60_000;
const cart: Cart = { version: 1, items: [], total: { amount: 1500, currency: 'BRL' } };

function body(amount = 1500): PlaceOrder {
  return {
    fulfilment: 'COUNTER',
    buyer: { name: 'Ana' },
    admission: 'A1',
    expectedTotal: { amount, currency: 'BRL' },
  };
}

describe('an attempt at ordering', () => {
  it('is kept before it is sent, until its answer is known', () => {
    const attempt = beginAttempt(body(), cart);
    expect(openAttempt()).toEqual(attempt);
    endAttempt(attempt);
    expect(openAttempt()).toBeUndefined();
  });

  it('is the same for the same wish, and another for another', () => {
    const first = beginAttempt(body(), cart);
    expect(beginAttempt(body(), cart)).toEqual(first);
    const second = beginAttempt(body(1600), cart);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
    endAttempt(first);
    expect(openAttempt()).toEqual(second);
  });

  it('is given up when nobody waits for it any more', () => {
    const now = Date.now();
    beginAttempt(body(), cart, now);
    expect(openAttempt(now + 9 * MINUTE)).toBeDefined();
    expect(openAttempt(now + 11 * MINUTE)).toBeUndefined();
    expect(openAttempt(now - MINUTE)).toBeUndefined();
  });

  it.each(['null', '[]', '{"idempotencyKey":"x"}', '{"idempotencyKey":1,"body":null}'])(
    'is not made of %s',
    (kept) => {
      localStorage.setItem('cafezinho.attempt', kept);
      expect(openAttempt()).toBeUndefined();
    },
  );
});
