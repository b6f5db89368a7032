import { describe, expect, it } from 'vitest';
import { anOrder } from '@/testing/orders';
import { announce, isAhead, mergeOrder } from './rank';

describe('the rank of a status', () => {
  it('puts the end of an order after its progress', () => {
    expect(isAhead('PAYMENT_APPROVED', 'AWAITING_PAYMENT')).toBe(true);
    expect(isAhead('DELETED', 'SHIPPED')).toBe(true);
    expect(isAhead('REFUNDED', 'DELETED')).toBe(true);
    expect(isAhead('PAYMENT_REFUSED', 'DELETED')).toBe(false);
    expect(isAhead('READY', 'READY')).toBe(false);
  });

  it('never lets an answer take an announced status back', () => {
    const known = anOrder({ status: 'PAYMENT_APPROVED', version: 3 });
    const fetched = anOrder({ status: 'AWAITING_PAYMENT', version: 4 });
    expect(mergeOrder(known, fetched)).toEqual({ ...fetched, status: 'PAYMENT_APPROVED' });
  });

  it('prefers the newer version when answers overtake each other', () => {
    const known = anOrder({ status: 'SHIPPED', version: 9, tracking: 'CZ1' });
    const fetched = anOrder({ status: 'PAYMENT_APPROVED', version: 7 });
    expect(mergeOrder(known, fetched)).toEqual(known);
  });

  it('takes over what was fetched first, and another order', () => {
    const fetched = anOrder();
    expect(mergeOrder(undefined, fetched)).toBe(fetched);
    expect(mergeOrder(anOrder({ id: 'other', status: 'DELETED' }), fetched)).toBe(fetched);
  });

  it('keeps the announced reason', () => {
    const deleted = announce(anOrder(), 'DELETED', 'PAYMENT_EXPIRED');
    expect(deleted).toMatchObject({ status: 'DELETED', reason: 'PAYMENT_EXPIRED' });
    expect(mergeOrder(deleted, anOrder())).toMatchObject({ reason: 'PAYMENT_EXPIRED' });
    expect(announce(deleted, 'CREATED', undefined)).toBe(deleted);
  });
});
