import { describe, expect, it } from 'vitest';
import type { Order, OrderNotification } from '@/api/types';
import { anOrder } from '@/testing/orders';
import { isBad, movedText } from './moved';

const event: OrderNotification = {
  orderId: '1',
  number: 1,
  status: 'DELETED',
  type: 'order.deleted.v1',
  at: '2026-05-02T12:00:00Z',
};
const moved = (changes: Partial<Order>, before: Order | undefined = anOrder()) =>
  movedText({ before, order: anOrder(changes), event });

describe('what is said of an order', () => {
  it('is its own state, whatever event came', () => {
    expect(moved({ status: 'SHIPPED' })).toBe('moved.SHIPPED');
  });

  it('names the reason of a deletion, and does not call an expired one refused', () => {
    expect(moved({ status: 'DELETED', reason: 'PAYMENT_EXPIRED' })).toBe('moved.PAYMENT_EXPIRED');
    expect(moved({ status: 'DELETED', reason: 'DELETED_BY_SHOPPER' })).toBe(
      'moved.DELETED_BY_SHOPPER',
    );
    expect(moved({ status: 'DELETED' })).toBe('moved.DELETED');
  });

  it('is nothing where nothing has changed for the shopper', () => {
    expect(moved({ version: 9 })).toBeUndefined();
  });

  it('is that a deletion was asked for, once', () => {
    expect(moved({ deletionRequested: true })).toBe('moved.deletionRequested');
    expect(
      moved({ deletionRequested: true, version: 9 }, anOrder({ deletionRequested: true })),
    ).toBeUndefined();
  });

  it('is bad news when the shop or the bank ended it', () => {
    expect(isBad(anOrder({ status: 'DELETED', reason: 'OUT_OF_STOCK' }))).toBe(true);
    expect(isBad(anOrder({ status: 'DELETED', reason: 'DELETED_BY_SHOPPER' }))).toBe(false);
    expect(isBad(anOrder({ status: 'SHIPPED' }))).toBe(false);
  });
});
