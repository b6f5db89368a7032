import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Order, OrderNotification } from '@/api/types';
import { orderKey, ordersKey, type OrderPages } from '@/features/orders/api/orders';
import { anOrder, json } from '@/testing/orders';
import { applyNotification, parseNotification } from './cache';

const order = anOrder();
const paid: OrderNotification = {
  orderId: order.id,
  number: order.number,
  status: 'PAYMENT_APPROVED',
  at: '2026-05-02T12:00:09.120Z',
  type: 'payment.approved.v1',
};

function shop(...answers: Response[]) {
  const requests = vi.spyOn(globalThis, 'fetch');
  answers.forEach((answer) => requests.mockResolvedValueOnce(answer));
  const queryClient = new QueryClient();
  queryClient.setQueryData(orderKey(order.id), order);
  queryClient.setQueryData<OrderPages>(ordersKey, {
    pages: [{ orders: [order, anOrder({ id: 'other' })], nextCursor: undefined }],
    pageParams: [undefined],
  });
  const shown = () => queryClient.getQueryData<Order>(orderKey(order.id));
  return { queryClient, requests, shown };
}

describe('a notification', () => {
  it('shows at once, in the order and in the list', async () => {
    const { queryClient, shown } = shop(json(anOrder({ status: 'PAYMENT_APPROVED', version: 4 })));
    const done = applyNotification(queryClient, paid, []);
    expect(shown()?.status).toBe('PAYMENT_APPROVED');
    const list = queryClient.getQueryData<OrderPages>(ordersKey);
    expect(list?.pages[0]?.orders.map(({ status }) => status)).toEqual([
      'PAYMENT_APPROVED',
      'AWAITING_PAYMENT',
    ]);
    await done;
    expect(shown()?.version).toBe(4);
  });

  it('asks again while the answer is behind, and never goes back', async () => {
    const { queryClient, requests, shown } = shop(
      json(order),
      json({}, 503),
      json(anOrder({ status: 'SHIPPED', version: 6, tracking: 'CZ1' })),
    );
    const statuses: unknown[] = [];
    queryClient.getQueryCache().subscribe(() => statuses.push(shown()?.status));
    await applyNotification(queryClient, paid, [0, 0, 0]);
    expect(requests).toHaveBeenCalledTimes(3);
    expect(shown()).toMatchObject({ status: 'SHIPPED', tracking: 'CZ1' });
    expect(statuses).not.toContain('AWAITING_PAYMENT');
  });

  it('that is old does not change a later status', async () => {
    const { queryClient, shown } = shop(json(anOrder({ status: 'SHIPPED', version: 6 })));
    queryClient.setQueryData(orderKey(order.id), anOrder({ status: 'SHIPPED', version: 6 }));
    await applyNotification(queryClient, paid, []);
    expect(shown()?.status).toBe('SHIPPED');
  });

  it('that cannot be read is ignored', () => {
    expect(parseNotification('{')).toBeUndefined();
    expect(parseNotification('null')).toBeUndefined();
    expect(parseNotification('{"orderId":"1","status":"LOST"}')).toBeUndefined();
    expect(parseNotification(JSON.stringify(paid))).toEqual(paid);
  });
});
