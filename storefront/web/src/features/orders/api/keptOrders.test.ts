import { describe, expect, it } from 'vitest';
import { anOrder } from '@/testing/orders';
import { keepOrder, keepOrders, readKeptOrders } from './keptOrders';

const older = anOrder({ id: 'older', placedAt: '2026-05-01T12:00:00Z' });
const newer = anOrder({ id: 'newer', placedAt: '2026-05-02T12:00:00Z' });

describe('the orders on this device', () => {
  it('are the newest, in their order, each as it was last seen', () => {
    keepOrders([newer]);
    keepOrder(older);
    keepOrder({ ...newer, status: 'SHIPPED' });
    expect(readKeptOrders().map(({ id, status }) => `${id} ${status}`)).toEqual([
      'newer SHIPPED',
      'older AWAITING_PAYMENT',
    ]);
    keepOrders([]);
    expect(readKeptOrders()).toEqual([]);
  });

  it('are no more than a device should keep', () => {
    keepOrders(Array.from({ length: 30 }, (_, i) => anOrder({ id: String(i) })));
    expect(readKeptOrders()).toHaveLength(20);
  });

  it('are not made of anything else', () => {
    localStorage.setItem('cafezinho.orders', '[null, 7, {"id":"1"}]');
    expect(readKeptOrders()).toEqual([]);
  });
});
